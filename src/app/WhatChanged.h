// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The differences between a successful and a failed answer. Pure functions, safe from any thread.

#include "history/tables/EvidenceTable.h"
#include "model/incident/DiagnosticsRecording.h"

namespace watchkeeper {

//! \brief Compares two answers, and classifies their contents as different, missing or unchanged.
class WhatChanged
{
public:
    WhatChanged() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1
    WhatChanged(const StoredEvidence &before, const StoredEvidence &after);

    //! Values that differ, and new values, in the order of AnswerPart.
    QList<AnswerDifference> differences;
    //! Values that only the earlier answer has, in the same order. If there is no reply now, the contents of the earlier reply aren't
    //! listed one by one.
    QList<AnswerDifference> missing;
    //! Unchanged values. This includes measured numbers within a tenth, and times within a factor of two or within 10 ms.
    QList<AnswerDifference> same;
};

} // namespace watchkeeper
