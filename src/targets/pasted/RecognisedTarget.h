// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file One entry of a pasted text, which is either a target or has a problem, and secrets in the entry that would be stored
//! in plain text.

#include "model/target/Target.h"

namespace watchkeeper {

//! \brief A target that can be added, with all information that the user needs before adding it.
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

    Target target;            //!< valid only if `problem` is empty
    QString problem;          //!< the reason why this isn't a target
    QString text;             //!< the text of the entry on one line, for display; possibly truncated
    QString source;           //!< the complete input of the target; equal sources result in equal targets
    int line = 0;             //!< 1-based line where the entry starts; 0 if unknown
    QStringList remarks;      //!< messages about omitted parts, and about secrets that would be stored in plain text
    QString duplicateOf;      //!< name of a target that performs the same check; empty if there is none
    bool isInProfile = false; //!< whether `duplicateOf` is in the profile; otherwise, it is an earlier entry of the text
};

// Finds secrets in a target that would be stored in plain text. Pure.

//! \brief User-visible names of the fields and parts that seem to contain a password, token or cookie instead of a placeholder,
//! such as `password`, `Authorization of Headers`, `password in the address` and `token in the address`.
QStringList storedSecrets(const Target &target);

//! Adds a remark if the target contains secrets.
void addSecretRemark(RecognisedTarget *found);

} // namespace watchkeeper
