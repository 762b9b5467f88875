// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads and replaces targets.json. Blocks, so call it in the thread pool. Safe from any thread.

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
    std::optional<TargetsDocument> document; //!< no value if the file doesn't exist or is invalid, see `problems`
    QSet<TargetId> assignedIds;              //!< ids generated for targets that have none in the file
    bool matchesExpected = false;            //!< `content` equals the expected content, and the file wasn't parsed
    QList<Problem> problems;
    std::optional<TargetsDocument> backup; //!< the last valid version; only read if the file has problems
};

//! Why the existence of the file can't be determined, for example because a parent folder isn't accessible or isn't a folder. An empty
//! string if it can be determined.
QString accessProblem(const QString &path);

//! \param expected  the content already known; if the file is unchanged, it isn't parsed again
TargetsFileContent readTargetsFile(const QString &path, const std::optional<QByteArray> &expected = {});

//! \brief The result of saving the file.
class SaveOutcome
{
public:
    enum class Code {
        Saved,
        ChangedExternally, //!< not written because the file was changed outside; `found` is the new version
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

//! \brief Writes `document` if the file still has the content `known`. If `known` is nullopt, the file must not exist.
//!
//! Compares and writes under a lock, so two instances of Watchkeeper never overwrite each other's edits.
//! \param keepDamaged  the known content is invalid and is first kept as `<path>.broken-<time>`
SaveOutcome saveTargetsFile(const QString &path, const TargetsDocument &document, const std::optional<QByteArray> &known,
                            bool keepDamaged);

} // namespace watchkeeper
