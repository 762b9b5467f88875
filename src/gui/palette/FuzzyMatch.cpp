// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/palette/FuzzyMatch.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace watchkeeper {

namespace {

constexpr int kPrefixScore = 1000;
constexpr int kWordStartScore = 800;
constexpr int kInsideScore = 500;
constexpr int kScatteredScore = 300;
constexpr int kMaxScattered = 200; // maximum number of extra letters that lower the score

bool startsWord(const QString &text, qsizetype position)
{
    return position == 0 || (!text.at(position - 1).isLetterOrNumber() && text.at(position).isLetterOrNumber());
}

//! Returns the position of the word in the text, preferably at the beginning of a word, or -1 if the text doesn't contain it.
qsizetype findWhole(const QString &word, const QString &text)
{
    const qsizetype first = text.indexOf(word);
    for (qsizetype at = first; at >= 0; at = text.indexOf(word, at + 1)) {
        if (startsWord(text, at))
            return at;
    }
    return first;
}

//! Returns the next position of the letter. Prefers the position directly after the previous letter, then the beginning of a word.
qsizetype findCharacter(QChar letter, const QString &text, qsizetype from)
{
    const qsizetype next = text.indexOf(letter, from);
    if (next == from && from > 0)
        return next;
    for (qsizetype at = next; at >= 0; at = text.indexOf(letter, at + 1)) {
        if (startsWord(text, at))
            return at;
    }
    return next;
}

//! Finds the letters of the word in order, possibly with other letters in between.
//! \return the first and the last position, or -1 if there is no match
std::pair<qsizetype, qsizetype> findScattered(const QString &word, const QString &text, bool byWords, QList<int> *positions)
{
    const qsizetype before = positions ? positions->size() : 0;
    qsizetype first = -1;
    qsizetype last = -1;
    for (const QChar letter : word) {
        last = byWords ? findCharacter(letter, text, last + 1) : text.indexOf(letter, last + 1);
        if (last < 0) {
            if (positions)
                positions->resize(before);
            return {-1, -1};
        }
        if (first < 0)
            first = last;
        if (positions)
            positions->append(static_cast<int>(last));
    }
    return {first, last};
}

int scoreOf(const QString &word, const QString &text, QList<int> *positions)
{
    if (const qsizetype at = findWhole(word, text); at >= 0) {
        for (qsizetype i = 0; positions && i < word.size(); ++i)
            positions->append(static_cast<int>(at + i));
        return at == 0 ? kPrefixScore : startsWord(text, at) ? kWordStartScore : kInsideScore;
    }
    auto [first, last] = findScattered(word, text, true, positions);
    if (first < 0)
        std::tie(first, last) = findScattered(word, text, false, positions);
    if (first < 0)
        return -1;
    const qsizetype spread = last - first + 1 - word.size();
    return kScatteredScore - static_cast<int>(std::min<qsizetype>(spread, kMaxScattered));
}

} // namespace

QStringList fuzzyWords(const QString &query)
{
    return query.toLower().split(u' ', Qt::SkipEmptyParts);
}

int fuzzyScore(const QStringList &words, const QString &lower, QList<int> *positions)
{
    int sum = 0;
    for (const QString &word : words) {
        const int score = scoreOf(word, lower, positions);
        if (score < 0)
            return -1;
        sum += score;
    }
    if (words.size() < 2)
        return sum;
    if (positions) {
        std::sort(positions->begin(), positions->end());
        positions->resize(std::unique(positions->begin(), positions->end()) - positions->begin());
    }
    return sum / static_cast<int>(words.size());
}

} // namespace watchkeeper
