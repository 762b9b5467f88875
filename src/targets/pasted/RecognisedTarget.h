// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file One item found in a pasted text: a target, or why it isn't one.

#include "model/Target.h"

namespace watchkeeper {

//! \brief A target to be added, with everything the user should know before that.
class RecognisedTarget
{
public:
    RecognisedTarget() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    bool isTarget() const { return problem.isEmpty(); }
    void remark(const QString &sentence)
    {
        if (!remarks.contains(sentence))
            remarks.append(sentence);
    }

    Target target;          //!< only if there is no problem
    QString problem;        //!< a sentence: why this isn't a target
    QString text;           //!< the text read, on one line, maybe truncated: for people
    QString source;         //!< everything it was made from: if this is the same, so is the target
    int line = 0;           //!< 1-based line where it began; 0: not known
    QStringList remarks;    //!< whole sentences: what wasn't taken over, which secrets would be stored in the file
    QString duplicateOf;    //!< name of the target that already checks the same; empty: none
    bool isWatched = false; //!< that target is in the profile; else it is earlier in the same text
};

} // namespace watchkeeper
