"""What this terminal does with right-to-left text, and what to send it so that it reads right."""
