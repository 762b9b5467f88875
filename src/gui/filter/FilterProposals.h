// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How a filter could go on where the cursor stands. Pure functions.

#include "model/FilterWords.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace watchkeeper {

//! One way to go on: `text` takes the place of `length` characters from `start`.
struct FilterProposal
{
    QString text;
    QString meaning; //!< a few words; may be empty
    qsizetype start = 0;
    qsizetype length = 0;
};

//! \param valuesOf  the values there are of a key that is not one of a few words: tags, kinds, hosts; asked for at most one key
//! \param all       also where nothing is begun yet: all keys
//! \return at most 40, in the order in which they are offered; empty where what stands there is complete
QList<FilterProposal> filterProposals(const QString &text, qsizetype cursor,
                                      const std::function<QStringList(FilterKey)> &valuesOf, bool all);

} // namespace watchkeeper
