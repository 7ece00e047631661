/** Every language at once, for whoever does not fetch: tests. */
import "./kk";
import "./ru";
import "./en";
