// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The alerts.json of a profile for those who edit it: read, followed, saved so that neither a full disk nor an edit by somebody else loses
//! anything.

#include "app/AlertsFile.h"
#include "app/LatestRead.h"
#include "targets/FileWatch.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>

namespace watchkeeper {

//! \brief Lives in the main thread; reads and writes in Qt's thread pool. Nothing happens before start().
class AlertsStore : public QObject
{
    Q_OBJECT

public:
    explicit AlertsStore(QString file, QObject *parent = nullptr);
    //! Edits that nobody keeps from the file are made first; no other program that saves is waited for any more.
    ~AlertsStore() override;

    //! Reads the file, and again whenever it changes. A second call changes nothing.
    void start();

    //! It has been read once.
    bool isKnown() const { return m_isKnown; }
    //! As it was when it was sound last; empty where there is no file.
    const AlertsDocument &document() const { return m_document; }
    //! What is wrong with the file as it is now; empty: nothing.
    const QList<Problem> &problems() const { return m_problems; }

    //! \brief Replaces the file, unless it is no longer what was read last; exactly one of saved() and saveFailed() follows.
    //! One at a time.
    void save(const AlertsDocument &document);
    bool isSaving() const { return m_isSaving; }

    //! \brief Edits the file as it is by then, also while something is saved. One edit is made after the other, in the pool: what
    //! `edit` refers to has to last and to be safe there. changed() follows where something did, or editFailed().
    void edit(std::function<void(AlertsDocument *)> edit);

signals:
    //! It has been read, and its content or what is wrong with it is something else; before saved() too.
    void changed();
    void saved();
    //! A sentence: why nothing was written. The file is as it was.
    void saveFailed(const QString &text);
    //! Likewise, of an edit.
    void editFailed(const QString &text);

private:
    void read();
    void take(const FoundAlerts &found);
    void takeSaved(const AlertsDocument &document, const QString &problem);

    QString m_file;
    FileWatch m_watch;
    AlertsDocument m_document;
    std::optional<QByteArray> m_content; //!< of which m_document was read
    QList<Problem> m_problems;
    int m_saves = 0; //!< what was read while one was under way may be older than it
    bool m_isStarted = false;
    bool m_isKnown = false;
    bool m_isSaving = false;
    LatestRead m_reading;
    std::atomic<bool> m_isEnding = false;
    QThreadPool m_edits; //!< of one thread; its end waits for the last one, which still knows m_isEnding
};

} // namespace watchkeeper
