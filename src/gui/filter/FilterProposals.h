// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Completes a filter at the cursor. Pure functions.

#include "model/filter/FilterKeys.h"

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

//! \param valuesOf  returns the existing values of a key without fixed values (tags, kinds, hosts); called for at most one key
//! \param all       whether to propose all keys if nothing has been typed
//! \return at most 40 proposals in display order; empty if the typed text is complete
QList<FilterProposal> filterProposals(const QString &text, qsizetype cursor,
                                      const std::function<QStringList(FilterKey)> &valuesOf, bool all);

} // namespace watchkeeper
