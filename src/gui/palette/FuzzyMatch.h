// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Fuzzy search with a few typed letters. Pure functions.

#include <QList>
#include <QString>
#include <QStringList>

namespace watchkeeper {

//! The words of the query in lower case.
QStringList fuzzyWords(const QString &query);

//! \brief Rates how well the text matches. Each word must match: at the beginning of the text (best), at the beginning of a word, within a
//! word, or with other letters between its letters (worst). The order of the words doesn't matter.
//! \param words      see fuzzyWords(); if empty, every text matches
//! \param lower      the text in lower case
//! \param positions  receives the ascending positions of the matching letters; may be null
//! \return the score, where higher is better, or -1 if a word doesn't match
int fuzzyScore(const QStringList &words, const QString &lower, QList<int> *positions = nullptr);

} // namespace watchkeeper
