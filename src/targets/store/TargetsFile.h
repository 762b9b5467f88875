// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads and replaces targets.json. Blocks, so call it in the thread pool. Safe from any thread.

#include "targets/document/TargetsDocument.h"

#include <QSet>

#include <optional>

namespace watchkeeper {

//! \brief The file on disk: its content, document and problems.
class TargetsFileContent
{
public:
    TargetsFileContent() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    std::optional<QByteArray> content;       //!< absent if the file doesn't exist or can't be read
    std::optional<TargetsDocument> document; //!< absent if the file doesn't exist or is invalid, see `problems`
    QSet<TargetId> assignedIds;              //!< ids generated for targets that have none in the file
    bool matchesExpected = false;            //!< whether `content` equals the expected content; if so, the file wasn't parsed
    QList<Problem> problems;
    std::optional<TargetsDocument> backup; //!< the backup, which is the last valid version; read only if the file has problems
};

//! Returns the reason why it can't be determined whether the file exists, for example because a parent folder isn't accessible.
//! Otherwise, returns an empty string.
QString accessProblem(const QString &path);

//! \param expected  the known content; if the file still has this content, it isn't parsed
TargetsFileContent readTargetsFile(const QString &path, const std::optional<QByteArray> &expected = {});

//! \brief The result of saving the file.
class SaveOutcome
{
public:
    enum class Code {
        Saved,
        ChangedExternally, //!< not written, because another program has changed the file; `found` is the new version
        Failed             //!< not written; `text` is the reason
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

//! \brief Writes `document` if the file still has the content `known` or, if `known` is nullopt, if the file doesn't exist.
//!
//! Compares and writes under a lock, so two instances of Watchkeeper never overwrite each other's edits.
//! \param keepDamaged  whether the known content is invalid and must first be copied to `<path>.broken-<time>`
SaveOutcome saveTargetsFile(const QString &path, const TargetsDocument &document, const std::optional<QByteArray> &known,
                            bool keepDamaged);

} // namespace watchkeeper
