// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts SIGINT, SIGTERM and SIGHUP (on Windows, Ctrl-C and closing the console) into a Qt signal.

#include <QObject>

#include <memory>

namespace watchkeeper {

//! \brief Create one instance, in the main thread. A second signal in the same run ends the process immediately with status 128
//! + number.
//!
//! Signals within a quarter of a second are treated as one, because a closing terminal sends SIGHUP twice, and systemd sends
//! SIGTERM and then SIGHUP. SIGHUP stays ignored if it was ignored at the start (nohup). Also makes writing to a closed pipe,
//! or beyond the file size limit, an error instead of a signal.
class Signals : public QObject
{
    Q_OBJECT

public:
    explicit Signals(QObject *parent = nullptr);
    ~Signals() override;

signals:
    //! \param number  SIGINT 2, SIGHUP 1 or SIGTERM 15
    void received(int number);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace watchkeeper
