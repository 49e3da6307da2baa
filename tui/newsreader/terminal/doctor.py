"""The report of `newsreader doctor`."""


def doctor_report() -> str:
    """Not yet."""
    return ""


def calibrate() -> None:
    """Not yet."""
