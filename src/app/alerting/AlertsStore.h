// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The alerts.json of a profile, for editors. Reads, monitors and saves the file. No data is lost to a full disk or to an
//! edit by another program.

#include "app/alerting/AlertsFile.h"
#include "targets/file/FileWatcher.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>

namespace watchkeeper {

//! \brief Lives in the main thread; reads and writes in Qt's thread pool. Does nothing before start().
class AlertsStore : public QObject
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
    //! Returns the last valid content; empty if there is no file.
    const AlertsDocument &document() const { return m_document; }
    //! Returns the problems of the current file, or an empty list.
    const QList<Problem> &problems() const { return m_problems; }

    //! \brief Replaces the file, unless it has changed since it was last read. Exactly one of saved() and saveFailed() is emitted. Only one
    //! call at a time is allowed.
    void save(const AlertsDocument &document);
    bool isSaving() const { return m_isSaving; }

    //! \brief Edits the current content of the file, even while a save is running. Edits run one after the other in the pool, so all
    //! objects used by `edit` must outlive the edit and be thread-safe. Emits changed() if something changed, or editFailed().
    void edit(std::function<void(AlertsDocument *)> edit);

signals:
    //! Emitted when the file was read and its content or its problems have changed; also before saved().
    void changed();
    void saved();
    //! Emitted with a user-visible reason when nothing was written and the file is unchanged.
    void saveFailed(const QString &text);
    //! Like saveFailed(), for an edit.
    void editFailed(const QString &text);

private:
    void read();
    void applyLoaded(const LoadedAlerts &found);
    void finishSave(const AlertsDocument &document, const QString &problem);

    QString m_file;
    FileWatcher m_fileWatcher;
    AlertsDocument m_document;
    std::optional<QByteArray> m_content; //!< file content from which m_document was read
    QList<Problem> m_problems;
    int m_saves = 0; //!< number of saves; content that was read during a save may be outdated
    bool m_isStarted = false;
    bool m_wasRead = false;
    bool m_isSaving = false;
    LatestRead m_reading;
    std::atomic<bool> m_isEnding = false;
    QThreadPool m_edits; //!< a single thread; its destructor waits for the last edit, which still uses m_isEnding
};

} // namespace watchkeeper
