/* The same work as newsreader.text, in C with ICU: the yardstick of text_engine.py.
 *
 * Reads paragraphs, one a line, UTF-8, from standard input. For each: join (u_shapeArabic, lam-alef as
 * one), resolve levels (ubidi_setPara), break lines greedily at spaces, and for each line reorder
 * (ubidi_setLine, ubidi_writeReordered with mirroring) and map (ubidi_getLogicalMap). Prints the CPU
 * time of one pass in milliseconds, the best of argv[2], and the number of lines. Width: argv[1].
 *
 * Build: cc -O2 text_engine_icu.c -o text_engine_icu -licuuc   (Debian: libicu-dev)
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/ushape.h>
#include <unicode/ustring.h>

static UChar **paragraphs;
static int32_t *lengths;
static size_t count;

static void read_paragraphs(void) {
    char *line = NULL;
    size_t room = 0, allocated = 0;
    ssize_t bytes;
    while ((bytes = getline(&line, &room, stdin)) > 0) {
        UErrorCode status = U_ZERO_ERROR;
        if (count == allocated) {
            allocated = allocated ? 2 * allocated : 1024;
            paragraphs = realloc(paragraphs, allocated * sizeof *paragraphs);
            lengths = realloc(lengths, allocated * sizeof *lengths);
        }
        paragraphs[count] = malloc((size_t)(bytes + 1) * sizeof(UChar));
        u_strFromUTF8(paragraphs[count], (int32_t)bytes + 1, &lengths[count], line,
                      (int32_t)(line[bytes - 1] == '\n' ? bytes - 1 : bytes), &status);
        count++;
    }
    free(line);
}

static int is_mark(UChar character) {
    return character >= 0x300 && u_charType(character) == U_NON_SPACING_MARK;
}

static long lay_out_all(int width, int draw_lines) {
    static UChar *shaped, *drawn;
    static int32_t *map, room;
    long lines = 0;
    UBiDi *paragraph = ubidi_open(), *line = ubidi_open();
    for (size_t number = 0; number < count; number++) {
        UErrorCode status = U_ZERO_ERROR;
        if (lengths[number] >= room) {
            room = 2 * lengths[number] + 64;
            shaped = realloc(shaped, (size_t)room * sizeof *shaped);
            drawn = realloc(drawn, (size_t)room * sizeof *drawn);
            map = realloc(map, (size_t)room * sizeof *map);
        }
        int32_t length = u_shapeArabic(paragraphs[number], lengths[number], shaped, room,
                                       U_SHAPE_LETTERS_SHAPE | U_SHAPE_LENGTH_GROW_SHRINK |
                                           U_SHAPE_TEXT_DIRECTION_LOGICAL, &status);
        ubidi_setPara(paragraph, shaped, length, UBIDI_RTL, NULL, &status);
        for (int32_t start = 0; start < length;) {
            int32_t end = start, last_space = -1, columns = 0;
            while (end < length && columns + !is_mark(shaped[end]) <= width) {
                columns += !is_mark(shaped[end]);
                if (shaped[end] == ' ') last_space = end + 1;
                end++;
            }
            if (end < length && shaped[end] == ' ') end++;
            else if (end < length && last_space > start) end = last_space;
            if (draw_lines) {
                ubidi_setLine(paragraph, start, end, line, &status);
                ubidi_writeReordered(line, drawn, room, UBIDI_DO_MIRRORING | UBIDI_KEEP_BASE_COMBINING, &status);
                ubidi_getLogicalMap(line, map, &status);
            }
            lines++;
            start = end;
        }
        if (U_FAILURE(status)) {
            fprintf(stderr, "%s\n", u_errorName(status));
            exit(1);
        }
    }
    ubidi_close(line);
    ubidi_close(paragraph);
    return lines;
}

int main(int argc, char **argv) {
    int width = argc > 1 ? atoi(argv[1]) : 80;
    int times = argc > 2 ? atoi(argv[2]) : 5;
    double best = 1e9;
    long lines = 0;
    read_paragraphs();
    for (int time = 0; time < times; time++) {
        clock_t before = clock();
        lines = lay_out_all(width, 1);
        double milliseconds = 1e3 * (double)(clock() - before) / CLOCKS_PER_SEC;
        if (milliseconds < best) best = milliseconds;
    }
    printf("%.2f %ld\n", best, lines);
    return 0;
}
