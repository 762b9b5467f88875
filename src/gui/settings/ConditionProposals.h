// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Completions of a condition at the cursor. Pure functions.

#include "conditions/Facts.h"

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

//! \brief Placeholders after `[`, the names behind a dot, and the words of the language.
//! \param seen  the last result: names of header fields, values and keys of the body are offered from it; null: there is none
//! \param all   also where nothing is begun yet
//! \return at most 40, in the order in which they are offered; empty where what stands there is complete
QList<ConditionProposal> conditionProposals(const QString &text, int cursor, const Facts *seen, bool all);

} // namespace watchkeeper
