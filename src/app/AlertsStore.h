// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The alerts.json of a profile for editors: reads, follows and saves it so that neither a full disk nor an edit by somebody else
//! loses anything.

#include "app/AlertsFile.h"
#include "app/LatestRead.h"
#include "targets/FileWatcher.h"

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
    //! Makes pending edits first, unless another program blocks the file; doesn't wait any longer for other programs that save.
    ~AlertsStore() override;

    //! Reads the file, and again whenever it changes. A second call has no effect.
    void start();

    //! Whether it was read once.
    bool isKnown() const { return m_isKnown; }
    //! The last valid content; empty if there is no file.
    const AlertsDocument &document() const { return m_document; }
    //! Problems of the current file; empty: none.
    const QList<Problem> &problems() const { return m_problems; }

    //! \brief Replaces the file, unless it has changed since it was last read; exactly one of saved() and saveFailed() follows. One call at
    //! a time.
    void save(const AlertsDocument &document);
    bool isSaving() const { return m_isSaving; }

    //! \brief Edits the current content of the file, also while a save is running. Edits run one after the other, in the pool: what `edit`
    //! refers to must live long enough and be safe there. changed() follows if something changed, or editFailed().
    void edit(std::function<void(AlertsDocument *)> edit);

signals:
    //! The file was read, and its content or its problems have changed; emitted before saved() too.
    void changed();
    void saved();
    //! A sentence: why nothing was written. The file is unchanged.
    void saveFailed(const QString &text);
    //! Likewise, for an edit.
    void editFailed(const QString &text);

private:
    void read();
    void take(const LoadedAlerts &found);
    void finishSave(const AlertsDocument &document, const QString &problem);

    QString m_file;
    FileWatcher m_monitor;
    AlertsDocument m_document;
    std::optional<QByteArray> m_content; //!< m_document was read from it
    QList<Problem> m_problems;
    int m_saves = 0; //!< content read during a save may be outdated
    bool m_isStarted = false;
    bool m_isKnown = false;
    bool m_isSaving = false;
    LatestRead m_reading;
    std::atomic<bool> m_isEnding = false;
    QThreadPool m_edits; //!< one thread; its destructor waits for the last edit, which still uses m_isEnding
};

} // namespace watchkeeper
