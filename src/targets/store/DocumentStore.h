// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Keeps a document in memory and its file in sync. The stores of targets.json, alerts.json and settings.json are based
//! on it.

#include "async/WhenDone.h"
#include "targets/store/DocumentFile.h"

#include <QThreadPool>
#include <QTimer>
#include <QtConcurrentRun>

#include <utility>

namespace watchkeeper {

//! How a file is followed and saved.
struct StoreRules
{
    std::chrono::milliseconds saveDelay{500};            //!< combines several edits into one save
    std::optional<std::chrono::milliseconds> retryDelay; //!< after a failed save; absent if only the user tries again
    bool replacesDamagedFile = false;                    //!< whether a save replaces a damaged file, after copying it
    bool restoresFromBackup = false;                     //!< whether the backup is used if the first read finds a damaged file
};

//! \brief Reads, follows, merges and saves one file. Runs jobs one by one in the thread pool. Lives in the main thread.
//!
//! A store either edits the document in memory (replaceDocument()), which is saved soon and merged with edits by other programs,
//! or edits the file (editFile()), and the document follows.
template<typename Content>
class DocumentStore
{
public:
    using Document = typename Content::Document;
    using SaveResult = SaveOutcome<Content>;

    //! \param owner  the context of all connections; owns the store
    DocumentStore(QObject *owner, QString path, const StoreRules &rules)
        : m_rules(rules)
        , m_owner(owner)
        , m_file(std::move(path))
        , m_fileWatcher(m_file)
    {
        m_editPool.setMaxThreadCount(1);
        m_saveTimer.setSingleShot(true);
        m_recheckTimer.setSingleShot(true);
        const auto runWith = [this](bool *request) {
            return [this, request] {
                *request = true;
                runNextJob();
            };
        };
        QObject::connect(&m_saveTimer, &QTimer::timeout, owner, runWith(&m_isSaveRequested));
        QObject::connect(&m_recheckTimer, &QTimer::timeout, owner, runWith(&m_isReadRequested));
        QObject::connect(&m_fileWatcher, &FileWatcher::possiblyChanged, owner, runWith(&m_isReadRequested));
    }
    virtual ~DocumentStore() = default;
    Q_DISABLE_COPY_MOVE(DocumentStore)

    const QString &file() const { return m_file; }
    const Document &document() const { return m_document; }

    //! \brief Starts reading and following the file; fileLoaded() or fileDamaged() follows. A missing file is treated as an empty
    //! document.
    void load()
    {
        m_isLoaded = false;
        m_fileWatcher.start();
        m_isReadRequested = true;
        scheduleNextJob();
    }
    //! Saves unsaved edits now. saveFinished() or saveFailure() always follows, even if there are no unsaved edits.
    void save()
    {
        m_isSaveRequested = true;
        scheduleNextJob();
    }
    bool hasUnsavedEdits() const { return m_revision != m_savedRevision; }
    //! After fileDamaged(): whether the document comes from the backup. If so, the last problem mentions it.
    bool usesBackup() const { return m_usesBackup; }
    //! Whether the document is complete: the file was read or doesn't exist. The backup may lack the latest edits.
    bool isComplete() const { return m_hasBase && !m_usesBackup; }
    //! After fileDamaged(): whether the file exists but can't be read.
    bool isUnreadable() const { return m_isDamaged && !m_knownContent; }

protected:
    //! The result of merging the file into the document.
    struct Merge
    {
        Document document;
        Document theirs; //!< the content of the file, which is the base of the next merge
        QStringList conflicts;
        bool mustSave = false; //!< whether to save even if the document equals the file
    };
    //! By default, the file replaces the document.
    virtual Merge merge(const Content &found) { return {*found.document, *found.document, {}}; }
    //! Returns the reason why the file must not be saved; empty if it can be.
    virtual QString saveRefusal() const { return {}; }
    //! The file is valid for the first time, or again after it was damaged. documentChanged() follows if the document has changed, and
    //! after load().
    virtual void fileLoaded() { }
    virtual void fileDamaged(const QList<Problem> &) { }
    virtual void documentChanged() = 0;
    virtual void fileMerged(const QStringList &) { }
    virtual void fileWritten() { }
    virtual void saveFinished() { }
    virtual void saveFailure(const QString &) { }

    //! Adopts a document that was read elsewhere. \param content  the content of the file; nullopt if it doesn't exist
    void adopt(const Document &read, const std::optional<QByteArray> &content)
    {
        m_document = m_base = read;
        m_hasBase = true;
        m_knownContent = content;
        m_savedRevision = ++m_revision;
    }
    //! Replaces the document in memory and saves it soon.
    void replaceDocument(const Document &next)
    {
        m_document = next;
        saveSoon();
        documentChanged();
    }
    //! Marks the document as edited and saves it soon.
    void saveSoon()
    {
        ++m_revision;
        scheduleSave(m_rules.saveDelay);
    }
    //! \brief Edits the file. Edits run one after the other, in order.
    //! \param edit  runs in the thread pool
    //! \param done  called with the problem of the edit
    void editFile(std::function<SaveResult()> edit, std::function<void(const QString &problem)> done)
    {
        m_fileEdits.append({std::move(edit), std::move(done)});
        scheduleNextJob();
    }
    //! Runs the remaining edits of the file now. Blocks, because the program is ending and would lose them.
    void finishFileEdits()
    {
        m_editPool.waitForDone();
        while (!m_fileEdits.isEmpty())
            m_fileEdits.takeFirst().first();
    }
    const Document &base() const { return m_base; }
    const std::optional<QByteArray> &knownContent() const { return m_knownContent; }

    StoreRules m_rules;

private:
    static constexpr std::chrono::milliseconds kRecheckDelay{500};

    //! Queued, so that no signals are emitted before the caller returns.
    void scheduleNextJob()
    {
        QMetaObject::invokeMethod(
            m_owner, [this] { runNextJob(); }, Qt::QueuedConnection);
    }
    void runNextJob()
    {
        if (m_isBusy)
            return;
        if (m_isReadRequested && !m_isLoaded)
            startRead();
        else if (!m_fileEdits.isEmpty())
            startFileEdit();
        else if (m_isSaveRequested)
            startSave();
        else if (m_isReadRequested)
            startRead();
    }
    template<typename Job, typename Done>
    void run(QThreadPool *pool, Job job, Done done)
    {
        m_isBusy = true;
        const auto handle = [this, done](const auto &result) {
            m_isBusy = false;
            done(result);
            runNextJob();
        };
        whenDone(QtConcurrent::run(pool, job), m_owner, handle);
    }
    void startRead()
    {
        m_isReadRequested = false;
        const bool isLoad = !std::exchange(m_isLoaded, true);
        const std::optional<QByteArray> known = isLoad ? std::nullopt : m_knownContent;
        run(
            QThreadPool::globalInstance(), [path = m_file, known] { return readDocumentFile<Content>(path, known); },
            [this, isLoad](const Content &found) { isLoad ? handleContent(found, true) : handleRecheckResult(found); });
    }
    void startFileEdit()
    {
        const auto [edit, finished] = m_fileEdits.takeFirst();
        run(&m_editPool, edit, [this, finished = finished](const SaveResult &outcome) {
            if (!outcome.problem.isEmpty())
                finished(outcome.problem);
            if (outcome.found)
                handleRecheckResult(*outcome.found);
            if (outcome.problem.isEmpty())
                finished({});
        });
    }
    void startSave()
    {
        m_isSaveRequested = false;
        m_saveTimer.stop();
        const QString refusal = hasUnsavedEdits() ? saveRefusal() : QString();
        if (!hasUnsavedEdits() || !refusal.isEmpty()) {
            refusal.isEmpty() ? saveFinished() : saveFailure(refusal);
            scheduleNextJob();
            return;
        }
        run(
            QThreadPool::globalInstance(),
            [path = m_file, saving = m_document, known = m_knownContent, keep = m_isDamaged] {
                return saveDocumentFile<Content>(path, saving, known, keep);
            },
            [this, saving = m_document, revision = m_revision](const SaveResult &outcome) {
                if (!outcome.problem.isEmpty())
                    handleSaveFailure(outcome.problem);
                else if (outcome.hasChanged)
                    handleExternalContent(*outcome.found);
                else
                    handleSaved(saving, revision, outcome.found->content);
            });
    }
    void handleSaved(const Document &saved, quint64 revision, const std::optional<QByteArray> &content)
    {
        const bool isFixed = std::exchange(m_isDamaged, false);
        m_knownContent = content;
        m_usesBackup = false;
        m_savedRevision = revision;
        m_base = saved;
        fileWritten();
        if (isFixed)
            fileLoaded();
        if (hasUnsavedEdits())
            m_isSaveRequested = true; // the document was edited while it was being written
        else
            saveFinished();
    }
    //! Another program has edited the file before it was saved.
    void handleExternalContent(const Content &found)
    {
        if (!found.problems.isEmpty() && !m_rules.replacesDamagedFile)
            return handleSaveFailure(found.problems.first().text());
        if (isSuspect(found))
            return scheduleSave(kRecheckDelay);
        handleContent(found, false);
        m_isSaveRequested = true;
    }
    void handleSaveFailure(const QString &problem)
    {
        if (m_rules.retryDelay)
            scheduleSave(*m_rules.retryDelay);
        saveFailure(problem);
    }
    //! Starts the delay at the first unsaved edit. Further edits don't restart the delay, so continuous edits can't delay the save
    //! forever.
    void scheduleSave(std::chrono::milliseconds delay)
    {
        if (!m_saveTimer.isActive() || m_saveTimer.remainingTimeAsDuration() > delay)
            m_saveTimer.start(delay);
    }
    //! Whether damaged content was found for the first time. Then it is read again, because an editor may still be writing.
    bool isSuspect(const Content &found)
    {
        if (found.problems.isEmpty() || m_suspectContent == found.content)
            return false;
        m_suspectContent = found.content;
        return true;
    }
    void handleRecheckResult(const Content &found)
    {
        const bool isKnown = found.content == m_knownContent;
        if (isKnown && (found.content || found.problems.isEmpty() == !m_isDamaged))
            m_suspectContent.reset();
        else if (isSuspect(found))
            m_recheckTimer.start(kRecheckDelay);
        else
            handleContent(found, false);
    }
    //! If the file was deleted, the document stays, and the next edit creates the file again.
    void handleContent(const Content &found, bool isLoad)
    {
        m_suspectContent.reset();
        if (!found.problems.isEmpty())
            return handleDamagedFile(found);
        const bool isFixed = m_isDamaged;
        const Document previous = m_document;
        const bool isChanged = found.document && !(*found.document == m_base) && !isLoad;
        const QStringList conflicts = found.document ? mergeWith(found) : QStringList();
        m_hasBase = true;
        m_knownContent = found.content;
        m_isDamaged = false;
        if (isFixed || isLoad)
            fileLoaded();
        if (isLoad || !(m_document == previous))
            documentChanged();
        if (isChanged)
            fileMerged(conflicts);
    }
    //! Leaves the damaged file unchanged, because the user may be editing it.
    void handleDamagedFile(const Content &found)
    {
        // Generated IDs alone aren't an edit. A damaged file isn't overwritten just to store them, because they can be
        // generated again.
        const bool hasEdits = !(m_document == m_base);
        // Uses the backup only if no document was loaded before, because a loaded document is newer than the backup.
        const bool usesBackup = found.backup && m_rules.restoresFromBackup && !m_hasBase;
        QList<Problem> problems = found.problems;
        if (found.backup && !usesBackup)
            problems.removeLast(); // removes the message about using the backup
        if (usesBackup) {
            Content backup;
            backup.document = found.backup;
            mergeWith(backup);
            m_hasBase = true;
        }
        if (!hasEdits)
            m_savedRevision = m_revision; // a pending save now reports success without writing
        m_knownContent = found.content;
        m_isDamaged = true;
        m_usesBackup = usesBackup;
        if (usesBackup)
            documentChanged();
        fileDamaged(problems);
    }
    QStringList mergeWith(const Content &found)
    {
        const Merge merged = merge(found);
        m_base = merged.theirs;
        m_document = merged.document;
        m_usesBackup = false;
        if (m_document == m_base && !merged.mustSave)
            m_savedRevision = ++m_revision;
        else
            saveSoon();
        return merged.conflicts;
    }

    QObject *m_owner;
    QString m_file;
    FileWatcher m_fileWatcher;
    QTimer m_saveTimer;
    QTimer m_recheckTimer;
    Document m_document;
    Document m_base;                          //!< the last valid content of the file, which is the common base for merging
    bool m_hasBase = false;                   //!< whether `m_base` is valid, because the file was read or doesn't exist
    std::optional<QByteArray> m_knownContent; //!< the content of the file as last read or written
    bool m_isDamaged = false;                 //!< whether `m_knownContent` is invalid
    bool m_usesBackup = false;
    //! Damaged content, found only by the last read; an editor may still be writing.
    std::optional<QByteArray> m_suspectContent;
    quint64 m_revision = 0; //!< revision of `m_document`
    quint64 m_savedRevision = 0;
    QList<std::pair<std::function<SaveResult()>, std::function<void(const QString &)>>> m_fileEdits;
    QThreadPool m_editPool; //!< a single thread for edits of the file
    bool m_isBusy = false;
    bool m_isLoaded = true; //!< false from load() until that read begins
    bool m_isSaveRequested = false;
    bool m_isReadRequested = false;
};

} // namespace watchkeeper
