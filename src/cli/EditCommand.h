// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! `list`, `add`, `remove`, `pause`, `resume`: the targets of a profile, read or changed by way of the store, so that a window
//! that has the profile open keeps its own edits and takes this one over.

#include "app/Profile.h"
#include "cli/Command.h"
#include "targets/TargetsStore.h"
#include "targets/pasted/PastedText.h"

namespace watchkeeper {

class EditCommand : public Command
{
    Q_OBJECT

public:
    EditCommand(const Arguments &arguments, Console *console, QObject *parent = nullptr);

    void start() override;

private:
    bool isReadOnly() const;
    void run();
    void list();
    void add();
    QList<Recognised> found() const;
    QList<Recognised> recognised() const;
    void change();
    void apply(const QList<Target> &targets);
    void save(const QByteArray &report);

    Profile m_profile;
    TargetsStore m_store;
    QByteArray m_report; //!< printed once the edit is saved
    bool m_isRunning = false;
};

} // namespace watchkeeper
