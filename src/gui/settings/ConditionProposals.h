// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Completions of a condition at the cursor. Pure functions.

#include "conditions/facts/Facts.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace watchkeeper {

//! One completion: `text` replaces `length` characters from `start`.
struct ConditionProposal
{
    QString text;
    QString meaning; //!< a few words; may be empty
    int start = 0;
    int length = 0;
};

//! \brief Proposes placeholders after `[`, names after a dot, and the words of the condition language.
//! \param seen  the last result, which provides the names of header fields, values and body keys; null if there is none
//! \param all   whether to propose all words if nothing has been typed
//! \return at most 40 proposals in display order; empty if the typed text is complete
QList<ConditionProposal> conditionProposals(const QString &text, int cursor, const Facts *seen, bool all);

} // namespace watchkeeper
