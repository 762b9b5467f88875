// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Also writes the program's log to a file, according to the settings.

#include <QObject>

namespace watchkeeper {

class Settings;

//! \brief One instance per process, created and destroyed in the main thread. Receives the messages from all threads.
//! QT_LOGGING_RULES takes precedence over the settings.
//!
//! When the file reaches 1 MiB, it is renamed to `<file>.1` and a new one is started. Messages that can't be written are
//! dropped, because a logging error must not stop the monitoring.
class LogFile : public QObject
{
    Q_OBJECT

public:
    //! \param settings  must outlive this object
    LogFile(QString path, const Settings *settings, QObject *parent = nullptr);
    ~LogFile() override;

private:
    void applySettings();

    QString m_path;
    const Settings *m_settings;
};

} // namespace watchkeeper
