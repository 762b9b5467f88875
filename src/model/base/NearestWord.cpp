// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/NearestWord.h"

#include <QList>

#include <algorithm>

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxWordLength = 64; // longer words are unlikely to be typing errors, and comparing them is expensive
constexpr qsizetype kMinPartLength = 2;

//! Returns the edit distance: optimal string alignment, a restricted form of the Damerau distance (1964).
qsizetype distance(const QString &a, const QString &b)
{
    QList<QList<qsizetype>> rows(a.size() + 1, QList<qsizetype>(b.size() + 1));
    for (qsizetype i = 0; i <= a.size(); ++i) {
        for (qsizetype j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                rows[i][j] = i + j;
                continue;
            }
            const qsizetype replaced = rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            rows[i][j] = std::min({replaced, rows[i - 1][j] + 1, rows[i][j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                rows[i][j] = std::min(rows[i][j], rows[i - 2][j - 2] + 1);
        }
    }
    return rows[a.size()][b.size()];
}

//! Returns whether a word of `name` begins with `part`, ignoring case.
bool containsPart(const QString &name, const QString &part)
{
    for (qsizetype at = name.indexOf(part, 0, Qt::CaseInsensitive); at >= 0;
         at = name.indexOf(part, at + 1, Qt::CaseInsensitive)) {
        if (at == 0 || !name.at(at - 1).isLetterOrNumber())
            return true;
    }
    return false;
}

} // namespace

QString nearestWord(const QString &word, const QStringList &candidates)
{
    if (word.isEmpty() || word.size() > kMaxWordLength)
        return {};
    const QString folded = word.toLower();
    QString nearest;
    qsizetype best = std::max<qsizetype>(1, word.size() / 3) + 1;
    for (const QString &candidate : candidates) {
        if (const qsizetype steps = distance(folded, candidate.toLower()); steps < best) {
            best = steps;
            nearest = candidate;
        }
    }
    return nearest;
}

QString nearestName(const QString &written, const QStringList &names)
{
    QString nearest = nearestWord(written, names);
    if (!nearest.isEmpty() || written.trimmed().size() < kMinPartLength)
        return nearest;
    for (const QString &name : names) {
        const bool isBetter = nearest.isEmpty() || name.size() < nearest.size();
        if (isBetter && containsPart(name, written.trimmed()))
            nearest = name;
    }
    return nearest;
}

} // namespace watchkeeper
