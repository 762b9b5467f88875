// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/commands/OwnCommandsPage.h"

#include "alerts/rules/AlertRule.h"
#include "app/profile/Settings.h"
#include "app/profile/SettingsTable.h"
#include "checks/Registry.h"
#include "gui/commands/OwnCommandsMenu.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/settings/fields/FieldForm.h"
#include "gui/settings/fields/PickerEditors.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kCommandsSpacing = 8;
constexpr int kListRows = 6;

const QString kNameField = u"name"_s;
const QString kLineField = u"line"_s;
const QString kKindsField = u"kinds"_s;
const QString kDetachedField = u"window"_s;

FieldEditor *makeKindsEditor(const Field &field)
{
    auto *editor = new TagsEditor(field);
    QStringList keys;
    for (const Kind *kind : kinds())
        keys.append(kind->key);
    editor->setTags(keys);
    static_cast<QLineEdit *>(editor->control())->setPlaceholderText(OwnCommandsPage::tr("such as http, tcp"));
    return editor;
}

QString placeholderList()
{
    QStringList words{u"{{host}}"_s, u"{{port}}"_s};
    const QStringList onlyInAlerts{u"others"_s, u"count"_s, u"was"_s, u"event"_s, u"rule"_s};
    for (const AlertPlaceholder &placeholder : alertPlaceholders()) {
        if (!onlyInAlerts.contains(placeholder.word))
            words.append(u"{{%1}}"_s.arg(placeholder.word));
    }
    return words.join(u", "_s);
}

SectionFields commandFields()
{
    Field name{kNameField, FieldType::Text, OwnCommandsPage::tr("Name"), OwnCommandsPage::tr("The text of the menu item.")};
    name.required = true;
    Field line{kLineField, FieldType::Text, OwnCommandsPage::tr("Command"),
               OwnCommandsPage::tr("The program and its arguments, without a shell. Placeholders: %1.").arg(placeholderList())};
    line.required = true;
    const Field kinds{kKindsField, FieldType::List, OwnCommandsPage::tr("Types"),
                      OwnCommandsPage::tr("The types of targets that it is for, such as http, tcp. Leave empty for all.")};
    Field detached{
        kDetachedField, FieldType::Bool, OwnCommandsPage::tr("Opens its own window"),
        OwnCommandsPage::tr("For terminals and other programs with a window: they keep running when Watchkeeper quits. "
                            "Watchkeeper doesn't show their output.")};
    detached.defaultValue = false;
    SectionFields section{QString(), {name, line, kinds, detached}};
    section.labelledMakers.insert(kKindsField, makeKindsEditor);
    return section;
}

FormValues valuesOf(const OwnCommand &command)
{
    FormValues values;
    values.written = {{kNameField, command.name}, {kLineField, command.line}};
    if (command.isDetached)
        values.written.insert(kDetachedField, true);
    if (!command.kinds.isEmpty())
        values.written.insert(kKindsField, QJsonArray::fromStringList(command.kinds));
    return values;
}

OwnCommand commandFrom(const FormValues &values)
{
    OwnCommand command;
    command.name = values.written.value(kNameField).toString().trimmed();
    command.line = values.written.value(kLineField).toString().trimmed();
    for (const auto &kind : values.written.value(kKindsField).toArray())
        command.kinds.append(kind.toString());
    command.isDetached = values.written.value(kDetachedField).toBool();
    return command;
}

//! Returns the problem of a command at its field. Empty fields have messages of their own.
QList<FieldProblem> problemsOf(const FormValues &values)
{
    OwnCommand command = commandFrom(values);
    if (command.name.isEmpty() || command.line.isEmpty() || command.problem().isEmpty())
        return {};
    const QString problem = command.problem();
    OwnCommand other = command;
    other.kinds.clear();
    if (other.problem().isEmpty())
        return {{kKindsField, problem}};
    other.name = u"x"_s;
    return {{other.problem().isEmpty() ? kNameField : kLineField, problem}};
}

} // namespace

OwnCommandsPage::OwnCommandsPage(Settings *settings, QWidget *parent)
    : SettingsPane(parent)
    , m_settings(settings)
    , m_list(new QListWidget)
    , m_form(new FieldForm)
{
    setObjectName(u"commands"_s);
    m_form->setSections({commandFields()});
    m_form->setFormValidator(problemsOf);
    build();
    connect(m_list, &QListWidget::currentRowChanged, this, &OwnCommandsPage::showCurrent);
    connect(m_form, &FieldForm::edited, this, &OwnCommandsPage::storeForm);
    connect(settings, &Settings::changed, this, [this] {
        if (!isDirty())
            reload();
    });
    reload();
}

QString OwnCommandsPage::title() const
{
    return tr("Commands", "page of the settings");
}

QIcon OwnCommandsPage::icon() const
{
    return actionIcon(u"keyboard"_s);
}

void OwnCommandsPage::build()
{
    auto *hint =
        new QLabel(tr("Commands appear in the menu of a target and in the command palette. Keys are set in “Help, Keyboard "
                      "shortcuts”."));
    hint->setWordWrap(true);
    m_list->setObjectName(u"commandList"_s);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setMaximumHeight(kListRows * (fontMetrics().height() + kCommandsSpacing));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(kCommandsSpacing);
    QToolButton *add = addButton(u"addCommand"_s, u"add"_s, tr("&Add"));
    auto *menu = new QMenu(add);
    menu->setObjectName(u"addCommandMenu"_s);
    menu->addAction(tr("&Empty command"), this, [this] { this->add({}); });
    menu->addSeparator();
    for (const OwnCommand &example : exampleCommands()) {
        QAction *action = menu->addAction(menuText(example.name), this, [this, example] { this->add(example); });
        action->setToolTip(plainToolTip(example.line));
    }
    menu->setToolTipsVisible(true);
    add->setMenu(menu);
    add->setPopupMode(QToolButton::InstantPopup);
    m_remove = addButton(u"removeCommand"_s, u"remove"_s, tr("Remo&ve"));
    m_up = addButton(u"commandUp"_s, u"move-up"_s, tr("Move &up"));
    m_down = addButton(u"commandDown"_s, u"move-down"_s, tr("Move &down"));
    connect(m_remove, &QToolButton::clicked, this, &OwnCommandsPage::remove);
    connect(m_up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { move(1); });
    for (QToolButton *button : {add, m_remove, m_up, m_down})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kCommandsSpacing);
    layout->addWidget(hint);
    layout->addWidget(m_list);
    layout->addLayout(buttons);
    layout->addWidget(m_form, 1);
}

QToolButton *OwnCommandsPage::addButton(const QString &name, const QString &icon, const QString &text)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setIcon(actionIcon(icon));
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void OwnCommandsPage::reload()
{
    m_stored = storedOwnCommands(*m_settings);
    m_commands = m_stored;
    fill(0);
}

void OwnCommandsPage::add(const OwnCommand &command)
{
    m_commands.append(command);
    change(static_cast<int>(m_commands.size()) - 1);
    m_form->focusFirst();
}

void OwnCommandsPage::remove()
{
    const int row = m_list->currentRow();
    m_commands.removeAt(row);
    change(std::min(row, static_cast<int>(m_commands.size()) - 1));
}

void OwnCommandsPage::move(int step)
{
    const int row = m_list->currentRow();
    m_commands.move(row, row + step);
    change(row + step);
}

void OwnCommandsPage::change(int current)
{
    fill(current);
    emit edited();
}

void OwnCommandsPage::fill(int current)
{
    {
        const QScopedValueRollback filling(m_isFilling, true);
        m_list->clear();
        for (int row = 0; row < m_commands.size(); ++row) {
            m_list->addItem(QString());
            fillItem(row);
        }
        m_list->setCurrentRow(current);
    }
    showCurrent();
}

void OwnCommandsPage::fillItem(int row)
{
    const OwnCommand &command = m_commands.at(row);
    QListWidgetItem *item = m_list->item(row);
    item->setText(command.name.isEmpty() ? tr("Without a name") : command.name);
    item->setToolTip(plainToolTip(command.line));
    item->setIcon(command.problem().isEmpty() || row == m_list->currentRow() ? QIcon() : actionIcon(u"warning"_s));
}

void OwnCommandsPage::showCurrent()
{
    if (m_isFilling)
        return;
    const QScopedValueRollback filling(m_isFilling, true);
    for (int row = 0; row < m_commands.size(); ++row)
        fillItem(row);
    const int row = m_list->currentRow();
    m_form->setVisible(row >= 0);
    m_form->setValues(valuesOf(m_commands.value(row)));
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_commands.size());
}

void OwnCommandsPage::storeForm()
{
    const int row = m_list->currentRow();
    if (m_isFilling || row < 0)
        return;
    m_commands[row] = commandFrom(m_form->values());
    fillItem(row);
    emit edited();
}

bool OwnCommandsPage::showProblems()
{
    const auto invalid =
        std::find_if(m_commands.begin(), m_commands.end(), [](const OwnCommand &each) { return !each.problem().isEmpty(); });
    if (invalid == m_commands.end())
        return true;
    m_list->setCurrentRow(static_cast<int>(invalid - m_commands.begin()));
    m_form->showProblems();
    return false;
}

void OwnCommandsPage::apply()
{
    if (!isDirty())
        return;
    QJsonArray texts;
    for (const OwnCommand &command : std::as_const(m_commands))
        texts.append(ownCommandText(command));
    m_stored = m_commands;
    m_settings->set(setting::kCommands, texts);
}

int OwnCommandsPage::setFilter(const QString &text)
{
    int matches = 0;
    for (int row = 0; row < m_commands.size(); ++row) {
        const OwnCommand &command = m_commands.at(row);
        const bool isMatch = text.isEmpty() || command.name.contains(text, Qt::CaseInsensitive)
            || command.line.contains(text, Qt::CaseInsensitive) || title().contains(text, Qt::CaseInsensitive);
        m_list->item(row)->setHidden(!isMatch);
        matches += isMatch ? 1 : 0;
    }
    if (m_commands.isEmpty())
        return title().contains(text, Qt::CaseInsensitive) ? 1 : 0;
    return matches;
}

} // namespace watchkeeper

#include "moc_OwnCommandsPage.cpp"
