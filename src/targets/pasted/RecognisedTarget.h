// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file One item found in a pasted text, which is either a target or has a problem.

#include "model/Target.h"

namespace watchkeeper {

//! \brief A target that can be added, with everything the user should know before adding it.
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

    Target target;          //!< valid only if `problem` is empty
    QString problem;        //!< a sentence about why this isn't a target
    QString text;           //!< the text of the item on one line, possibly truncated, for display
    QString source;         //!< the complete input for creating the target; equal sources result in equal targets
    int line = 0;           //!< 1-based line where the item starts; 0 if unknown
    QStringList remarks;    //!< sentences about omitted parts, and about secrets that would be stored in the file
    QString duplicateOf;    //!< name of a target that already performs the same check; empty if there is none
    bool isWatched = false; //!< whether the target `duplicateOf` is in the profile; otherwise it is earlier in the same text
};

} // namespace watchkeeper
