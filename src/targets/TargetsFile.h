// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads and replaces the targets.json on the disk. Blocks: for the thread pool. Safe from any thread.

#include "targets/TargetsDocument.h"

#include <QSet>

#include <optional>

namespace watchkeeper {

//! \brief The content of the file on disk.
class TargetsFileContent
{
public:
    TargetsFileContent() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    std::optional<QByteArray> content;       //!< absent if the file doesn't exist or can't be read
    std::optional<TargetsDocument> document; //!< absent: no file, or it is invalid, see `problems`
    QSet<TargetId> assignedIds;              //!< ids given to targets without an id in the file
    bool matchesExpected = false;            //!< `content` is as expected, and nothing else was read
    QList<Problem> problems;
    std::optional<TargetsDocument> backup; //!< the last valid version, read only if there are problems
};

//! Why it is impossible to know whether the file exists: a folder above it can't be accessed, or isn't a folder. Empty: no problem.
QString accessProblem(const QString &path);

//! \param expected  the content already known: if the file still has it, nothing else is read
TargetsFileContent readTargetsFile(const QString &path, const std::optional<QByteArray> &expected = {});

//! \brief The outcome of a save.
class SaveOutcome
{
public:
    enum class Code {
        Saved,
        ChangedExternally, //!< not written: the file was changed by others; `found` is their version
        Failed             //!< not written; `text` says why
    };
    explicit SaveOutcome(Code code)
        : m_code(code)
    {
    }
    Code code() const { return m_code; }

    QByteArray written;
    TargetsFileContent found;
    QString text;

private:
    Code m_code;
};

//! \brief Writes `document` if the file still contains `known` (absent: doesn't exist).
//!
//! Compares and writes under a lock, so that two instances of our programs never lose each other's edits.
//! \param keepDamaged  the known content is invalid: first keep it as `<path>.broken-<time>`
SaveOutcome saveTargetsFile(const QString &path, const TargetsDocument &document, const std::optional<QByteArray> &known,
                            bool keepDamaged);

} // namespace watchkeeper
