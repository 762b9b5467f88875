// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! One thing that was found in what a person pasted: a target, or why it is none.

#include "model/Target.h"

namespace watchkeeper {

//! \brief A target to be, with all that should be said about it before it is added.
class Recognised
{
public:
    Recognised() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    bool isTarget() const { return problem.isEmpty(); }
    void remark(const QString &sentence)
    {
        if (!remarks.contains(sentence))
            remarks.append(sentence);
    }

    Target target;          //!< only where there is no problem
    QString problem;        //!< a sentence: why this is no target
    QString text;           //!< what was read, in one line, perhaps cut: for people
    QString source;         //!< all that it was made from: where this is the same, so is the target
    int line = 0;           //!< 1-based, where it began; 0: not known
    QStringList remarks;    //!< whole sentences: what could not be taken over, what would be stored in the file
    QString sameAs;         //!< name of the target that looks at the same already; empty: none
    bool isWatched = false; //!< that one is in the profile; else it stands further up in the same text
};

} // namespace watchkeeper
