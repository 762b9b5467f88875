// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Watches, reads and replaces the files that users edit: targets.json, alerts.json and settings.json.

#include "model/base/Expected.h"
#include "targets/document/TargetsDocument.h"
#include "targets/file/SafeFile.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <functional>
#include <optional>

namespace watchkeeper {

// Detects possible changes to a file, by system notifications and by polling. Polling is needed for network drives,
// because they send no notifications.

//! \brief Watches one file, which can appear, disappear or be replaced. Lives in a thread with an event loop, and reads in the
//! thread pool.
class FileWatcher : public QObject
{
    Q_OBJECT

public:
    enum class WatchMode { System, PollOnly };

    explicit FileWatcher(QString file, WatchMode watchMode = WatchMode::System,
                         std::chrono::milliseconds pollEvery = std::chrono::seconds(2), QObject *parent = nullptr);
    //! Starts watching. The current state isn't reported as a change.
    void start();

signals:
    //! Emitted when the file may have changed, possibly by this program, and should be read. Several changes in quick succession
    //! cause one signal.
    void possiblyChanged();

private:
    void checkFile();
    void refreshWatches();
    void settle();

    QString m_file;
    WatchMode m_watchMode;
    QFileSystemWatcher m_watcher;
    QTimer m_pollTimer;
    QTimer m_settleTimer; // delays the signal, because editors write in several steps
    QString m_stamp;
    bool m_isReadingStamp = false;
};

// Reads and replaces such a file. Blocks, so call it in the thread pool. Safe from any thread.

//! \brief The file on disk: its content, document and problems.
//!
//! The class of a file inherits this one. It has the function `parse(path)`, which sets the document or the problems from the content,
//! and the static functions `toText(document)` and `isValid(bytes)`.
template<typename T>
class FileContent
{
public:
    using Document = T;
    static constexpr bool kIsMissingEmpty = false; //!< whether a missing file is read as an empty document
    FileContent() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    std::optional<QByteArray> content; //!< absent if the file doesn't exist or can't be read
    std::optional<T> document;         //!< absent if the file is invalid, see `problems`, or doesn't exist
    QList<Problem> problems;
    std::optional<T> backup; //!< the backup, which is the last valid version; read only if the file has problems
};

//! Returns the reason why it can't be determined whether the file exists, for example because a parent folder isn't accessible.
//! Otherwise, returns an empty string.
QString accessProblem(const QString &path);

//! Returns the content of the file, nullopt if the file doesn't exist, or the reason why it can't be read.
Expected<std::optional<QByteArray>, QString> contentIfPresent(const QString &path);
//! Returns the error message for a file that can't be read.
QString unreadableText(const QString &reason);

//! How long a save waits for another program that is saving the same file.
inline constexpr std::chrono::seconds kSaveLockTimeout(20);

//! How a program waits for another one that is saving the same file.
struct LockWait
{
    std::chrono::milliseconds timeout;
    bool isRepeated = false;                      //!< whether the save is tried again automatically
    const std::atomic<bool> *isHurried = nullptr; //!< ends the wait early once it becomes true
};

//! \brief Creates the folder and runs `edit` under the lock of the file, so two programs never overwrite each other's edits.
//! \return the result of `edit`, or an error message if it didn't run
QString runWithFileLock(const QString &path, const LockWait &wait, const std::function<QString()> &edit);

//! Returns `name`, or the first of `name-2`, `name-3`, … that doesn't exist yet.
QString firstUnusedPath(const QString &name);

//! Copies the file to `<path>.broken-<time>`, and leaves the original in place. \return an empty string, or an error message
QString saveBrokenCopy(const QString &path);

//! \param known  content that isn't parsed again; if the file still has it, the document is absent
template<typename Content>
Content readDocumentFile(const QString &path, const std::optional<QByteArray> &known = {})
{
    Content found;
    const auto content = contentIfPresent(path);
    if (!content) {
        found.problems.append(Problem(path, 0, QString(), QString(), unreadableText(content.error())));
        return found;
    }
    found.content = *content;
    if (found.content && found.content != known)
        found.parse(path);
    if (!found.content && Content::kIsMissingEmpty)
        found.document.emplace();
    return found;
}

//! \brief The result of saving a file.
template<typename Content>
class SaveOutcome
{
public:
    SaveOutcome() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString problem;              //!< the reason why nothing was written; empty if the file was written or has changed
    bool hasChanged = false;      //!< not written, because another program has changed the file
    std::optional<Content> found; //!< what the file contains now, unless it couldn't be read
};

//! \brief Replaces a file whose lock the caller holds.
//! \param found    the current content of the file; becomes the new one
//! \param isValid  whether the current content is valid, so that it becomes the backup
//! \return an error message, or an empty string
template<typename Content>
QString replaceDocumentFile(const QString &path, const typename Content::Document &document, Content *found, bool isValid)
{
    const QByteArray content = Content::toText(document);
    QString problem = writeFileSafely(path, content, [&](const QByteArray &bytes) {
        return bytes == found->content ? isValid : Content::isValid(bytes); // the current content was parsed already
    });
    if (problem.isEmpty()) {
        found->content = content;
        found->document = document;
    }
    return problem;
}

//! \brief Writes `document` if the file still has the content `known` or, if `known` is nullopt, if the file doesn't exist.
//! \param keepDamaged  whether the known content is invalid and must first be copied, see saveBrokenCopy()
template<typename Content>
SaveOutcome<Content> saveDocumentFile(const QString &path, const typename Content::Document &document,
                                      const std::optional<QByteArray> &known, bool keepDamaged)
{
    SaveOutcome<Content> outcome;
    outcome.problem = runWithFileLock(path, {kSaveLockTimeout, true}, [&] {
        const auto present = contentIfPresent(path);
        if (!present)
            return unreadableText(present.error());
        if (*present != known) {
            outcome.hasChanged = true;
            outcome.found = readDocumentFile<Content>(path);
            return QString();
        }
        const QString problem = keepDamaged && known ? saveBrokenCopy(path) : QString();
        if (!problem.isEmpty())
            return problem;
        outcome.found.emplace().content = known;
        return replaceDocumentFile(path, document, &*outcome.found, !keepDamaged);
    });
    return outcome;
}

} // namespace watchkeeper
