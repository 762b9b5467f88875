// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The settings page with the user's own commands.

#include "app/words/OwnCommand.h"
#include "gui/settings/fields/SettingsPane.h"

#include <QList>

class QListWidget;
class QToolButton;

namespace watchkeeper {

class FieldForm;
class Settings;

//! \brief Adds, edits, orders and removes commands. Nothing takes effect before apply().
class OwnCommandsPage final : public SettingsPane
{
    Q_OBJECT

public:
    //! \param settings  must outlive the page
    explicit OwnCommandsPage(Settings *settings, QWidget *parent = nullptr);

    QString title() const override;
    QIcon icon() const override;
    bool isDirty() override { return m_commands != m_stored; }
    bool showProblems() override;
    QList<Secret> secrets() const override { return {}; }
    void setHasKeychain(bool, const QString &) override { }
    void apply() override;
    int setFilter(const QString &text) override;

private:
    void build();
    QToolButton *addButton(const QString &name, const QString &icon, const QString &text);
    void reload();
    void add(const OwnCommand &command);
    void remove();
    void move(int step);
    void fill(int current);
    void fillItem(int row);
    void showCurrent();
    void storeForm();
    void change(int current);

    Settings *m_settings;
    QList<OwnCommand> m_stored;
    QList<OwnCommand> m_commands;
    QListWidget *m_list;
    FieldForm *m_form;
    QToolButton *m_remove = nullptr;
    QToolButton *m_up = nullptr;
    QToolButton *m_down = nullptr;
    bool m_isFilling = false; //!< true while the program, not the user, changes the widgets
};

} // namespace watchkeeper
