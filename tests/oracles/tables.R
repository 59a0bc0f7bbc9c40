# Counts the surveys in surveys.csv and rounds.csv as R does it; writes one figure per line.
surveys <- read.csv("surveys.csv")
rounds <- read.csv("rounds.csv")
intervals <- read.csv("intervals.csv")
out <- file("figures.csv", "w")

put <- function(survey, kind, figures) {
  figures <- as.table(figures)
  names <- as.matrix(expand.grid(dimnames(figures)))
  lines <- paste(survey, kind, apply(names, 1, paste, collapse = " "),
                 format(c(figures), digits = 17, trim = TRUE, scientific = FALSE), sep = ",")
  writeLines(lines, out)
}

coded <- function(values, choices) factor(values, levels = c(seq_len(choices), 98, 99))
valid <- function(values, choices) factor(values, levels = seq_len(choices))
asked <- function(values) values != 99

for (survey in unique(surveys$survey)) {
  one <- surveys[surveys$survey == survey, ]
  several <- as.matrix(one[, paste0("several_", 1:3)])
  more <- as.matrix(one[, paste0("more_", 1:2)])
  put(survey, "first", table(coded(one$first, 4)))
  put(survey, "first asked", table(valid(one$first[asked(one$first)], 4)) / sum(asked(one$first)))
  put(survey, "first cumulated",
      cumsum(table(valid(one$first, 4))) / sum(asked(one$first)))
  put(survey, "cross", table(coded(one$first, 4), coded(one$second, 3)))
  both <- table(valid(one$first, 4), valid(one$second, 3))
  put(survey, "cross row", prop.table(both, 1))
  put(survey, "cross column", prop.table(both, 2))
  put(survey, "cross all", prop.table(both))
  put(survey, "several", colSums(several == 1))
  put(survey, "several asked", colSums(several == 1) / sum(asked(several[, 1])))
  put(survey, "several given", prop.table(colSums(several == 1)))
  put(survey, "several by more", crossprod(several == 1, more == 1))
  answered <- several[, 1] < 98 & more[, 1] < 98
  put(survey, "several by more all",
      crossprod(several == 1, more == 1) / sum(answered))
  put(survey, "several by second", sapply(c(1:3, 98, 99), function(code)
    structure(colSums(several[one$second == code, , drop = FALSE] == 1))) |>
      `dimnames<-`(list(colnames(several), c(1:3, 98, 99))))
  before <- rounds[rounds$survey == survey & rounds$round == 1, c("key", "first")]
  after <- rounds[rounds$survey == survey & rounds$round == 2, c("key", "first")]
  moved <- merge(before, after, by = "key", all = TRUE)
  moved[is.na(moved)] <- 97
  steps <- c(1:4, 98, 99, 97)
  put(survey, "change", table(factor(moved$first.x, steps), factor(moved$first.y, steps)))
}

# The numbers in the frame that neither tail of the hypergeometric distribution speaks against.
for (row in seq_len(nrow(intervals))) {
  case <- intervals[row, ]
  holding <- case$count:(case$frame - case$answered + case$count)
  low_tail <- phyper(case$count, holding, case$frame - holding, case$answered)
  high_tail <- phyper(case$count - 1, holding, case$frame - holding, case$answered,
                      lower.tail = FALSE)
  held <- range(holding[low_tail > 0.025 & high_tail > 0.025])
  put(row - 1, "interval", c(low = held[1], high = held[2]))
}
close(out)
