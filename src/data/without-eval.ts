import { z } from "zod";

/** Zod would try whether it may compile its schemas, which the page's policy refuses and reports. Has to run before any schema is made: the first import of every entry. */
z.config({ jitless: true });
