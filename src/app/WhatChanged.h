// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What is different between a good answer and a bad one. Pure functions, safe from any thread.

#include "history/database/EvidenceTable.h"
#include "model/AnswerDifference.h"

namespace watchkeeper {

//! \brief All of both answers, each thing once: as a difference, as missing, or as the same.
class WhatChanged
{
public:
    WhatChanged() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1
    WhatChanged(const StoredEvidence &before, const StoredEvidence &after);

    //! What was seen both times and is another, and what is new; in the order of AnswerPart.
    QList<AnswerDifference> differences;
    //! What was seen before, and is not seen any more; likewise. What a reply held is not told one by one where there is none now.
    QList<AnswerDifference> missing;
    //! Numbers that measure something are the same within a tenth, times within their double, or within 10 ms.
    QList<AnswerDifference> same;
};

} // namespace watchkeeper
