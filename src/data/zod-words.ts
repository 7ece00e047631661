import * as z from "zod/mini";
import en from "zod/v4/locales/en.js";

// Zod's small half has no words for faults of its own, and tries whether it may compile its schemas, which the page's policy refuses and reports.
z.config({ ...en(), jitless: true });
