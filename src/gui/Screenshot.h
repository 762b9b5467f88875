// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Takes screenshots of the real window with real results, for the README and for reviews.

#include "engine/values/EngineUpdates.h"

#include <QObject>
#include <QString>
#include <QStringList>

namespace watchkeeper {

class MainWindow;
class Monitor;

//! Returns the values accepted by `--show`, such as `tasks`. Each opens the same view as an action of the window.
QStringList sceneNames();

//! \brief Waits for the given number of runs (if there are any targets), opens the requested scenes, saves the
//! screenshot, and quits. Dialogs are painted over the window at their positions.
class Screenshot : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString file;
        int runs = 1;       //!< number of completed runs to wait for, at least 1
        QStringList scenes; //!< values from sceneNames(), opened in this order
    };
    //! \param monitor, window  must outlive this object
    Screenshot(Monitor *monitor, MainWindow *window, Options options, QObject *parent = nullptr);

signals:
    //! Emitted if the screenshot couldn't be saved.
    void failed(const QString &sentence); // NOLINT(readability-inconsistent-declaration-parameter-name): moc has other names

private:
    void handleRun(const RunSnapshot &run);
    void prepare();
    void openScenes();
    void saveImage();

    Monitor *m_monitor;
    MainWindow *m_window;
    Options m_options;
    quint64 m_lastRunId = 0;
};

} // namespace watchkeeper
