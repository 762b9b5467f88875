// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Reading and replacing the targets.json on the disk. Blocks: for the thread pool. Safe from any thread.

#include "targets/TargetsDocument.h"

#include <QSet>

#include <optional>

namespace watchkeeper {

//! \brief What was found on the disk.
class FoundTargets
{
public:
    FoundTargets() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    std::optional<QByteArray> content;       //!< absent: there is no file, or it cannot be read
    std::optional<TargetsDocument> document; //!< absent: there is none, or `problems` says why it cannot be used
    QSet<TargetId> givenIds;                 //!< those of targets without an id in the file
    bool isAsExpected = false;               //!< `content` is what was expected, and nothing else was looked at
    QList<Problem> problems;
    std::optional<TargetsDocument> backup; //!< the last good version, looked for only where there are problems
};

//! Why nobody can tell whether there is such a file: a folder above it may not be entered, or is none. Empty: one can.
QString reachProblem(const QString &path);

//! \param expected  content that is known already: not read any further where the file still holds it
FoundTargets readTargetsFile(const QString &path, const std::optional<QByteArray> &expected = {});

//! \brief How a save went.
class SaveOutcome
{
public:
    enum class Code {
        Saved,
        ChangedOutside, //!< nothing was written: somebody else did since; `found` is theirs
        Failed          //!< nothing was written; `text` says why
    };
    explicit SaveOutcome(Code code)
        : m_code(code)
    {
    }
    Code code() const { return m_code; }

    QByteArray written;
    FoundTargets found;
    QString text;

private:
    Code m_code;
};

//! \brief Writes `document` if the file still holds `known` (absent: does not exist).
//!
//! Compares and writes under a lock, so that two programs of ours never lose each other's edits.
//! \param keepDamaged  the known content is no sound file: keep it as `<path>.broken-<time>` first
SaveOutcome saveTargetsFile(const QString &path, const TargetsDocument &document, const std::optional<QByteArray> &known,
                            bool keepDamaged);

} // namespace watchkeeper
