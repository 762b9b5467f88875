// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Keeps a document in memory and its file in sync. The stores of targets.json, alerts.json and settings.json are based
//! on it.

#include "async/WhenDone.h"
#include "targets/file/FileWatcher.h"
#include "targets/store/DocumentFile.h"

#include <QThreadPool>
#include <QTimer>
#include <QtConcurrentRun>

#include <utility>

namespace watchkeeper {

//! \brief Reads, follows, merges and saves one file. Runs jobs one by one in the thread pool. Lives in the main thread.
//!
//! A store either edits the document in memory (replaceDocument()), which is saved soon and merged with edits by other programs,
//! or edits the file (editFile()), and the document follows.
template<typename Content>
class DocumentStore
{
public:
    using Document = typename Content::Document;
    using Outcome = SaveOutcome<Content>;
    using Milliseconds = std::chrono::milliseconds;

    //! How the file is followed and saved.
    struct Rules
    {
        Milliseconds saveDelay{500};            //!< combines several edits into one save
        std::optional<Milliseconds> retryDelay; //!< after a failed save; absent if only the user tries again
        bool replacesDamagedFile = false;       //!< whether a save replaces a damaged file, after copying it
        bool restoresFromBackup = false;        //!< whether the backup is used if the first read finds a damaged file
    };

    //! \param owner  the context of all connections; owns the store
    DocumentStore(QObject *owner, QString path, const FileFormat<Content> &format, const Rules &rules)
        : m_owner(owner)
        , m_file(std::move(path))
        , m_format(format)
        , m_rules(rules)
        , m_fileWatcher(m_file)
    {
        m_editPool.setMaxThreadCount(1);
        m_saveTimer.setSingleShot(true);
        m_recheckTimer.setSingleShot(true);
        QObject::connect(&m_saveTimer, &QTimer::timeout, owner, [this] { save(); });
        QObject::connect(&m_recheckTimer, &QTimer::timeout, owner, [this] { requestJob(&m_recheckRequested); });
        QObject::connect(&m_fileWatcher, &FileWatcher::possiblyChanged, owner, [this] { requestJob(&m_recheckRequested); });
    }
    virtual ~DocumentStore() = default;
    Q_DISABLE_COPY_MOVE(DocumentStore)

    //! Starts reading and following the file. fileLoaded() or fileDamaged() follows.
    void load() { requestJob(&m_loadRequested); }
    //! Saves unsaved edits now. saveFinished() or saveFailure() always follows.
    void save() { requestJob(&m_saveRequested); }
    //! Replaces the document in memory and saves it soon.
    void replaceDocument(const Document &next);
    bool hasUnsavedEdits() const { return m_revision != m_savedRevision; }
    //! Whether the file was read or doesn't exist.
    bool hasBase() const { return m_hasBase; }
    bool isUnreadable() const { return m_isDamaged && !m_knownContent; }

    //! Whether the document comes from the backup.
    bool usesBackup() const { return m_usesBackup; }
    const QString &file() const { return m_file; }
    const Document &document() const { return m_document; }
    Rules &rules() { return m_rules; }

protected:
    //! The result of merging the file into the document.
    struct Merge
    {
        Document document;
        Document theirs; //!< the content of the file, which is the base of the next merge
        QStringList conflicts;
        bool mustSave = false; //!< whether to save even if the document equals the file
    };
    virtual Merge merge(const Content &found) = 0;
    //! Returns the reason why the file must not be saved; empty if it can be.
    virtual QString saveRefusal() const { return {}; }

    // Called in the main thread.

    //! The file is valid for the first time, or again after it was damaged.
    virtual void fileLoaded() { }
    virtual void fileDamaged(const QList<Problem> &) { }
    virtual void documentChanged() = 0;
    virtual void fileMerged(const QStringList &) { }
    virtual void fileWritten() { }
    virtual void saveFinished() { }
    virtual void saveFailure(const QString &) { }

    //! Adopts a document that was read elsewhere. \param content  the content of the file; nullopt if it doesn't exist
    void adopt(const Document &read, const std::optional<QByteArray> &content);
    //! Marks the document as edited and saves it soon.
    void saveSoon();

    //! An edit of the file.
    struct FileEdit
    {
        std::function<Outcome()> run; //!< runs in the thread pool
        std::function<void(const QString &problem)> done;
    };
    void editFile(FileEdit edit);
    //! Runs the remaining edits of the file now.
    void finishFileEdits();
    const Document &base() const { return m_base; }
    const std::optional<QByteArray> &knownContent() const { return m_knownContent; }

private:
    static constexpr Milliseconds kRecheckDelay{500};

    void scheduleSave(Milliseconds delay);
    void requestJob(bool *request);
    void runNextJob();
    template<typename Job, typename Done>
    void run(QThreadPool *pool, Job job, Done done);
    void startRead(const std::optional<QByteArray> &expected, void (DocumentStore::*done)(const Content &));
    void startSave();
    void startFileEdit();
    void handleLoaded(const Content &found);
    void handleRechecked(const Content &found);
    void handleSaved(const Outcome &outcome);
    void handleExternalEdit(const Content &found);
    void handleDamagedFile(const Content &found);
    void handleMissingFile();
    bool isSuspect(const Content &found);
    QStringList mergeWith(const Content &found);
    void reportSaveFailure(const QString &problem);

    QObject *m_owner;
    QString m_file;
    const FileFormat<Content> &m_format;
    Rules m_rules;
    FileWatcher m_fileWatcher;
    QTimer m_saveTimer;
    QTimer m_recheckTimer;
    Document m_document;
    Document m_base;                          //!< the last valid content of the file, which is the common base for merging
    bool m_hasBase = false;                   //!< whether `m_base` is valid, because the file was read or doesn't exist
    std::optional<QByteArray> m_knownContent; //!< the content of the file as last read or written
    bool m_isDamaged = false;                 //!< whether `m_knownContent` is invalid
    bool m_usesBackup = false;
    std::optional<QByteArray>
        m_suspectContent;   //!< damaged content, found only by the last read; an editor may still be writing
    quint64 m_revision = 0; //!< revision of `m_document`
    quint64 m_savedRevision = 0;
    quint64 m_savingRevision = 0;
    Document m_savingDocument;
    QList<FileEdit> m_fileEdits;
    QThreadPool m_editPool; //!< a single thread for edits of the file
    bool m_isBusy = false;
    bool m_loadRequested = false;
    bool m_saveRequested = false;
    bool m_recheckRequested = false;
};

template<typename Content>
void DocumentStore<Content>::replaceDocument(const Document &next)
{
    m_document = next;
    saveSoon();
    documentChanged();
}

template<typename Content>
void DocumentStore<Content>::saveSoon()
{
    ++m_revision;
    scheduleSave(m_rules.saveDelay);
}

template<typename Content>
void DocumentStore<Content>::adopt(const Document &read, const std::optional<QByteArray> &content)
{
    m_document = read;
    m_base = read;
    m_hasBase = true;
    m_knownContent = content;
    m_savedRevision = ++m_revision;
}

//! Starts the delay at the first unsaved edit. Further edits don't restart the delay, so continuous edits can't delay the save
//! forever.
template<typename Content>
void DocumentStore<Content>::scheduleSave(Milliseconds delay)
{
    if (!m_saveTimer.isActive() || m_saveTimer.remainingTimeAsDuration() > delay)
        m_saveTimer.start(delay);
}

template<typename Content>
void DocumentStore<Content>::requestJob(bool *request)
{
    *request = true;
    // Queued, so that no signals are emitted before the caller returns.
    QMetaObject::invokeMethod(
        m_owner, [this] { runNextJob(); }, Qt::QueuedConnection);
}

template<typename Content>
void DocumentStore<Content>::runNextJob()
{
    if (m_isBusy)
        return;
    if (std::exchange(m_loadRequested, false)) {
        m_fileWatcher.start();
        startRead({}, &DocumentStore::handleLoaded);
    } else if (!m_fileEdits.isEmpty()) {
        startFileEdit();
    } else if (std::exchange(m_saveRequested, false)) {
        startSave();
    } else if (std::exchange(m_recheckRequested, false)) {
        startRead(m_knownContent, &DocumentStore::handleRechecked);
    }
}

template<typename Content>
template<typename Job, typename Done>
void DocumentStore<Content>::run(QThreadPool *pool, Job job, Done done)
{
    m_isBusy = true;
    const auto handle = [this, done](const auto &result) {
        m_isBusy = false;
        done(result);
        runNextJob();
    };
    whenDone(QtConcurrent::run(pool, job), m_owner, handle);
}

template<typename Content>
void DocumentStore<Content>::startRead(const std::optional<QByteArray> &expected, void (DocumentStore::*done)(const Content &))
{
    run(
        QThreadPool::globalInstance(),
        [path = m_file, format = m_format, expected] { return readDocumentFile(path, format, expected); },
        [this, done](const Content &found) { (this->*done)(found); });
}

template<typename Content>
void DocumentStore<Content>::handleLoaded(const Content &found)
{
    if (!found.problems.isEmpty()) {
        handleDamagedFile(found);
        return;
    }
    if (found.document)
        mergeWith(found);
    else
        handleMissingFile();
    fileLoaded();
    documentChanged();
}

//! Whether damaged content was found for the first time. Then it is read again, because an editor may still be writing.
template<typename Content>
bool DocumentStore<Content>::isSuspect(const Content &found)
{
    if (found.problems.isEmpty() || m_suspectContent == found.content)
        return false;
    m_suspectContent = found.content;
    return true;
}

template<typename Content>
void DocumentStore<Content>::handleRechecked(const Content &found)
{
    if (found.matchesExpected || (found.content == m_knownContent && found.problems.isEmpty() == !m_isDamaged))
        m_suspectContent.reset();
    else if (isSuspect(found))
        m_recheckTimer.start(kRecheckDelay);
    else
        handleExternalEdit(found);
}

template<typename Content>
void DocumentStore<Content>::handleExternalEdit(const Content &found)
{
    m_suspectContent.reset();
    if (!found.problems.isEmpty()) {
        handleDamagedFile(found);
        return;
    }
    const bool isFixed = m_isDamaged;
    if (!found.document) {
        handleMissingFile();
        if (isFixed)
            fileLoaded();
        return;
    }
    const Document former = m_document;
    const bool isNews = !(*found.document == m_base);
    const QStringList conflicts = mergeWith(found);
    if (isFixed)
        fileLoaded();
    if (!(m_document == former))
        documentChanged();
    if (isNews)
        fileMerged(conflicts);
}

//! Leaves the damaged file unchanged, because the user may be editing it.
template<typename Content>
void DocumentStore<Content>::handleDamagedFile(const Content &found)
{
    // Generated ids alone aren't an edit. A damaged file isn't overwritten because of them, since they can be generated again.
    const bool hasEdits = !(m_document == m_base);
    // Uses the backup only if no document was loaded before, because a loaded document is newer than the backup.
    const bool takes = found.backup && m_rules.restoresFromBackup && !m_hasBase;
    QList<Problem> problems = found.problems;
    if (found.backup && !takes)
        problems.removeLast(); // removes the message about using the backup
    if (takes) {
        Content backup;
        backup.document = found.backup;
        mergeWith(backup);
    }
    if (!hasEdits)
        m_savedRevision = m_revision; // a pending save now reports success without writing
    m_knownContent = found.content;
    m_isDamaged = true;
    m_usesBackup = takes;
    if (takes)
        documentChanged();
    fileDamaged(problems);
}

//! Another program has deleted the file. The document stays, and the next edit creates the file again.
template<typename Content>
void DocumentStore<Content>::handleMissingFile()
{
    m_knownContent.reset();
    m_isDamaged = false;
    m_hasBase = true;
}

template<typename Content>
QStringList DocumentStore<Content>::mergeWith(const Content &found)
{
    const Merge merged = merge(found);
    m_base = merged.theirs;
    m_hasBase = true;
    m_knownContent = found.content;
    m_isDamaged = false;
    m_usesBackup = false;
    m_document = merged.document;
    if (m_document == m_base && !merged.mustSave)
        m_savedRevision = ++m_revision;
    else
        saveSoon();
    return merged.conflicts;
}

template<typename Content>
void DocumentStore<Content>::startSave()
{
    m_saveTimer.stop();
    const QString refusal = hasUnsavedEdits() ? saveRefusal() : QString();
    if (!hasUnsavedEdits() || !refusal.isEmpty()) {
        refusal.isEmpty() ? saveFinished() : saveFailure(refusal);
        QMetaObject::invokeMethod(
            m_owner, [this] { runNextJob(); }, Qt::QueuedConnection);
        return;
    }
    m_savingRevision = m_revision;
    m_savingDocument = m_document;
    run(
        QThreadPool::globalInstance(),
        [path = m_file, format = m_format, saving = m_document, known = m_knownContent, keep = m_isDamaged] {
            return saveDocumentFile(path, format, saving, known, keep);
        },
        [this](const Outcome &outcome) { handleSaved(outcome); });
}

template<typename Content>
void DocumentStore<Content>::handleSaved(const Outcome &outcome)
{
    if (!outcome.problem.isEmpty())
        return reportSaveFailure(outcome.problem);
    if (outcome.hasChanged) {
        const QList<Problem> &problems = outcome.found->problems;
        if (!problems.isEmpty() && !m_rules.replacesDamagedFile)
            return reportSaveFailure(problems.first().text());
        if (isSuspect(*outcome.found))
            return scheduleSave(kRecheckDelay);
        handleExternalEdit(*outcome.found);
        m_saveRequested = true;
        return;
    }
    const bool isFixed = std::exchange(m_isDamaged, false);
    m_knownContent = outcome.found->content;
    m_usesBackup = false;
    m_savedRevision = m_savingRevision;
    m_base = m_savingDocument;
    fileWritten();
    if (isFixed)
        fileLoaded();
    if (hasUnsavedEdits())
        m_saveRequested = true; // the document was edited while it was being written
    else
        saveFinished();
}

template<typename Content>
void DocumentStore<Content>::reportSaveFailure(const QString &problem)
{
    if (m_rules.retryDelay)
        scheduleSave(*m_rules.retryDelay);
    saveFailure(problem);
}

template<typename Content>
void DocumentStore<Content>::editFile(FileEdit edit)
{
    m_fileEdits.append(std::move(edit));
    bool isRequested = false;
    requestJob(&isRequested);
}

template<typename Content>
void DocumentStore<Content>::startFileEdit()
{
    const FileEdit edit = m_fileEdits.takeFirst();
    run(&m_editPool, edit.run, [this, done = edit.done](const Outcome &outcome) {
        if (!outcome.problem.isEmpty())
            done(outcome.problem);
        if (outcome.found)
            handleRechecked(*outcome.found);
        if (outcome.problem.isEmpty())
            done({});
    });
}

template<typename Content>
void DocumentStore<Content>::finishFileEdits()
{
    m_editPool.waitForDone();
    while (!m_fileEdits.isEmpty())
        m_fileEdits.takeFirst().run();
}

} // namespace watchkeeper
