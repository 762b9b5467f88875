// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The alerts.json of a profile: reading and changing the file once, its content in a new profile, and a store for editors that
//! reads, follows and saves it, with undo. No data is lost to a full disk or to an edit by another program.

#include "alerts/AlertsDocument.h"
#include "targets/edit/DocumentChange.h"
#include "targets/store/DocumentFile.h"
#include "targets/store/DocumentStore.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>

namespace watchkeeper {

//! The content of the file on disk. Its document is empty if there is no file.
class LoadedAlerts : public FileContent<AlertsDocument>
{
public:
    static constexpr bool kIsMissingEmpty = true;
    void parse(const QString &path);
    static QByteArray toText(const AlertsDocument &document) { return document.toJson(); }
    static bool isValid(const QByteArray &bytes) { return AlertsDocument::parse(bytes).hasValue(); }
};

LoadedAlerts readAlertsFile(const QString &path);

//! Returns the edited document, or the reason why the edit is impossible. \param present  the current content of the file
using AlertsEdit = std::function<Expected<AlertsDocument, QString>(const LoadedAlerts &present)>;

//! \brief Edits the current content of the file, regardless of which program wrote it, and keeps the previous file. A full disk or
//! a power failure leaves either the complete old file or the complete new one. A damaged file is never overwritten.
//!
//! Waits up to five seconds for another program that is saving.
//! \param isHurried  ends this wait early once it becomes true; may be null
SaveOutcome<LoadedAlerts> changeAlertsFile(const QString &path, const AlertsEdit &edit,
                                           const std::atomic<bool> *isHurried = nullptr);

//! Converts the problems of the file to the type used for the problems of all files.
QList<Problem> fileProblems(const QString &path, const QList<JsonProblem> &problems);

//! A saved edit of channels and rules.
struct AlertsChange
{
    AlertsDocument before;
    AlertsDocument after;
    AlertsChange reversed() const { return {after, before}; }
};

//! \brief Lives in the main thread; reads and writes in Qt's thread pool. Does nothing before start().
class AlertsStore : public QObject, private DocumentStore<LoadedAlerts>
{
    Q_OBJECT

public:
    explicit AlertsStore(QString file, QObject *parent = nullptr);
    //! Finishes pending edits, but doesn't wait for other programs. An edit fails if another program has locked the file.
    ~AlertsStore() override;

    //! Reads the file now and whenever it changes. A second call has no effect.
    void start();

    //! Whether the file was read at least once.
    bool wasRead() const { return m_wasRead; }
    //! Whether the file existed when it was last read.
    bool exists() const { return knownContent().has_value(); }
    //! Returns the last valid content; empty if there is no file.
    using DocumentStore<LoadedAlerts>::document;
    //! Returns the problems of the current file, or an empty list.
    const QList<Problem> &problems() const { return m_problems; }

    //! \brief Replaces the file, unless it has changed since it was last read. Exactly one of saved() and saveFailed() is emitted. Only one
    //! call at a time is allowed. A successful save is one undo step.
    void save(const AlertsDocument &document);
    bool isSaving() const { return m_isSaving; }

    //! \brief Edits the current content of the file, even while a save is running. Edits run one after the other in the pool, so all
    //! objects used by `edit` must outlive the edit and be thread-safe. Emits changed() if something changed, or editFailed().
    void edit(std::function<void(AlertsDocument *)> edit);

    //! The saves, for undo and redo.
    const EditHistory<AlertsChange> &history() const { return m_history; }
    //! \brief Reverts the last save in the file, and keeps what others have changed since. undoChanged() or editRejected() follows,
    //! unless there is nothing to undo or a save or an undo is running.
    void undo() { runUndoStep(&EditHistory<AlertsChange>::undo); }
    void redo() { runUndoStep(&EditHistory<AlertsChange>::redo); }

signals:
    //! Emitted when the file was read and its content or its problems have changed; also before saved().
    void changed();
    void saved();
    //! Emitted with a user-visible reason when nothing was written and the file is unchanged.
    void saveFailed(const QString &text);
    //! Like saveFailed(), for an edit.
    void editFailed(const QString &text);
    void undoChanged();
    //! Like saveFailed(), for undo() and redo().
    void editRejected(const QString &text);

private:
    void fileLoaded() override;
    void fileDamaged(const QList<Problem> &problems) override;
    void documentChanged() override { emit changed(); }
    void runUndoStep(std::optional<AlertsChange> (EditHistory<AlertsChange>::*operation)());
    //! \param done  called with an error message if nothing was written, otherwise with an empty string
    void change(const AlertsEdit &edit, std::function<void(const QString &problem)> done);

    QList<Problem> m_problems;
    EditHistory<AlertsChange> m_history;
    bool m_isStarted = false;
    bool m_wasRead = false;
    bool m_isSaving = false;
    bool m_isUndoing = false;
    std::shared_ptr<std::atomic<bool>> m_isEnding = std::make_shared<std::atomic<bool>>(false);
};

class Profile;

//! Returns a rule that notifies these channels of every problem. Problems that begin together are one alert.
AlertRule notifyMeRule(const QStringList &channels);

//! \brief Returns the document with desktop notifications of every problem turned on. An existing desktop channel and its rule are only
//! resumed.
AlertsDocument withDesktopNotifications(AlertsDocument document);

//! \brief Creates an alerts.json with desktop notifications if the profile is new, that is, if it has no targets, alerts or history yet.
//! Later starts therefore never restore a channel or a rule that was removed. Blocks; call it with the profile locked.
//! \return an error message, or an empty string
QString createDefaultAlerts(const Profile &profile);

} // namespace watchkeeper
