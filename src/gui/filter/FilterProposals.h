// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Completions of a filter at the cursor. Pure functions.

#include "model/FilterKeys.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace watchkeeper {

//! One completion: `text` replaces `length` characters from `start`.
struct FilterProposal
{
    QString text;
    QString meaning; //!< a few words; may be empty
    qsizetype start = 0;
    qsizetype length = 0;
};

//! \param valuesOf  the existing values of a key without a fixed set of words: tags, kinds, hosts; called for at most one key
//! \param all       also if nothing has been typed: all keys
//! \return at most 40, in the order of display; empty if the typed text is complete
QList<FilterProposal> filterProposals(const QString &text, qsizetype cursor,
                                      const std::function<QStringList(FilterKey)> &valuesOf, bool all);

} // namespace watchkeeper
