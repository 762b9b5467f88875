// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! SIGINT, SIGTERM and SIGHUP (Ctrl-C and closing the console on Windows) as a Qt signal.

#include <QObject>

#include <memory>

namespace watchkeeper {

//! \brief Exists once, in the main thread. A second signal in the same run ends the process immediately with 128 + number.
//!
//! Signals within a quarter of a second count as one: a closing terminal sends SIGHUP twice, systemd sends SIGTERM and then SIGHUP. SIGHUP
//! stays ignored if it was (nohup). Also makes writing to a closed pipe an error instead of a signal.
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
