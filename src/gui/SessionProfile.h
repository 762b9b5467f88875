// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Temporary profiles for one session: targets from the command line, the sample, and the demo.

#include "app/profile/Profile.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPointer>
#include <QProgressDialog>
#include <QString>
#include <QTemporaryDir>
#include <QTimer>

#include <chrono>
#include <memory>

namespace watchkeeper {

class TargetsDocument;

//! \brief A temporary profile folder with the given targets and the settings of another profile. The other profile isn't
//! changed.
class SessionProfile
{
public:
    explicit SessionProfile(const Profile &original);

    //! \return an error message, or an empty string
    QString write(const TargetsDocument &document);
    Profile profile() const { return Profile::temporary(m_folder.path()); }

private:
    void copySettings() const;

    QString m_originalSettings;
    QTemporaryDir m_folder;
};

//! \brief Prepares the profile of the demo in a pool thread. Its destruction stops this and removes the profile.
//!
//! Exactly one of the signals is emitted, unless it is destroyed before.
class DemoSession : public QObject
{
    Q_OBJECT

public:
    //! Preparing shows its progress only if it takes longer than this.
    static constexpr std::chrono::milliseconds kProgressDelay{500};

    explicit DemoSession(const Profile &original);
    ~DemoSession() override;

    //! \param window  parent of the progress; null for a window of its own
    void start(QWidget *window, std::chrono::milliseconds progressDelay = kProgressDelay);
    bool isReady() const { return m_isReady; }
    Profile profile() const { return m_session->profile(); }

signals:
    void ready();
    //! \param problem  a full sentence
    void failed(const QString &problem);
    void cancelled();

private:
    void showProgress(QWidget *window);
    void finish();

    std::shared_ptr<SessionProfile> m_session; //!< shared with the pool thread, which may outlive this object
    QFutureWatcher<QString> m_watcher;
    QTimer m_progressTimer;
    QPointer<QProgressDialog> m_progress;
    bool m_isReady = false;
};

} // namespace watchkeeper
