// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/alerts/EscalationEditor.h"

#include "gui/look/PlainText.h"
#include "gui/look/PlainToolTip.h"
#include "gui/look/TintedIcon.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kDelayWidthCharacters = 10; // average characters
constexpr int kChannelWidthCharacters = 40;

QStringList channelsOf(const QJsonValue &step)
{
    QStringList names;
    for (const QJsonValue &name : step["channels"_L1].toArray())
        names.append(name.toString());
    return names;
}

} // namespace

EscalationEditor::EscalationEditor(const Field &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_area(new QWidget)
    , m_lines(new QVBoxLayout)
    , m_addButton(new QToolButton)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(m_area);
    auto *layout = new QVBoxLayout(m_area);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    m_lines->setSpacing(4);
    layout->addLayout(m_lines);
    layout->addWidget(m_addButton, 0, Qt::AlignLeft);
    m_addButton->setObjectName(u"addStep"_s);
    m_addButton->setText(tr("Add step"));
    m_addButton->setIcon(actionIcon(u"add"_s));
    m_addButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_addButton->setAutoRaise(true);
    m_addButton->setFocusPolicy(Qt::StrongFocus);
    m_area->setFocusProxy(m_addButton);
    connect(m_addButton, &QToolButton::clicked, this, &EscalationEditor::addStepForUser);
}

QJsonValue EscalationEditor::value() const
{
    QJsonArray steps;
    for (const Step &step : m_steps)
        steps.append(QJsonObject{{u"after"_s, step.after->text().trimmed()},
                                 {u"channels"_s, QJsonArray::fromStringList(checkedChannels(step.channels))}});
    return steps.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(steps);
}

void EscalationEditor::showValue(const QJsonValue &value, const QStringList &)
{
    for (const Step &step : std::as_const(m_steps))
        delete step.line;
    m_steps.clear();
    for (const QJsonValue &step : value.toArray())
        add(step["after"_L1].toString(), channelsOf(step));
}

void EscalationEditor::add(const QString &after, const QStringList &channels)
{
    Step step{new QWidget, new QLineEdit(after), new QToolButton};
    auto *layout = new QHBoxLayout(step.line);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    auto *label = new QLabel(tr("After", "so long a time"));
    label->setBuddy(step.after);
    step.after->setFixedWidth(kDelayWidthCharacters * fontMetrics().averageCharWidth());
    step.after->setPlaceholderText(u"30m"_s);
    step.channels->setPopupMode(QToolButton::InstantPopup);
    step.channels->setFocusPolicy(Qt::StrongFocus);
    step.channels->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *remove = new QToolButton;
    remove->setObjectName(u"removeStep"_s);
    remove->setIcon(actionIcon(u"remove"_s));
    remove->setAutoRaise(true);
    remove->setFocusPolicy(Qt::StrongFocus);
    fillMenu(step.channels, channels);
    for (QWidget *widget : std::initializer_list<QWidget *>{label, step.after, step.channels, remove})
        layout->addWidget(widget);
    m_lines->addWidget(step.line);
    m_steps.append(step);
    updateStepNames();
    connect(step.after, &QLineEdit::textEdited, this, &EscalationEditor::markTouched);
    connect(remove, &QToolButton::clicked, this, [this, line = step.line] { this->remove(line); });
}

void EscalationEditor::addStepForUser()
{
    add({}, {});
    m_steps.last().after->setFocus(Qt::OtherFocusReason);
    markTouched();
}

void EscalationEditor::remove(const QWidget *line)
{
    const auto step = std::find_if(m_steps.begin(), m_steps.end(), [line](const Step &each) { return each.line == line; });
    step->line->hide();
    step->line->deleteLater(); // deferred, because a button in this line triggered the call
    m_steps.erase(step);
    updateStepNames();
    m_addButton->setFocus(Qt::OtherFocusReason);
    markTouched();
}

void EscalationEditor::fillMenu(QToolButton *button, const QStringList &chosen)
{
    auto *menu = new QMenu(button);
    for (qsizetype i = 0; i < field().choices.size(); ++i) {
        QAction *action = menu->addAction(menuText(field().choiceLabels.value(i, field().choices[i])));
        action->setData(field().choices[i]);
        action->setCheckable(true);
        action->setChecked(chosen.contains(field().choices[i]));
        connect(action, &QAction::toggled, this, [this, button] {
            showCheckedChannels(button);
            markTouched();
        });
    }
    if (menu->isEmpty())
        menu->addAction(tr("No channels yet"))->setEnabled(false);
    button->setMenu(menu);
    showCheckedChannels(button);
}

QStringList EscalationEditor::checkedChannels(const QToolButton *button)
{
    QStringList chosen;
    for (const QAction *action : button->menu()->actions()) {
        if (action->isChecked())
            chosen.append(action->data().toString());
    }
    return chosen;
}

void EscalationEditor::showCheckedChannels(QToolButton *button)
{
    const QString names = checkedChannels(button).join(u", "_s);
    const int room = kChannelWidthCharacters * button->fontMetrics().averageCharWidth();
    const QString shown = names.isEmpty() ? tr("Choose channels") : names;
    button->setText(menuText(button->fontMetrics().elidedText(shown, Qt::ElideRight, room)));
    button->setToolTip(plainToolTip(shown));
    button->setAccessibleDescription(names);
}

//! Gives the fields of each step distinct names for screen readers.
void EscalationEditor::updateStepNames()
{
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        const int number = static_cast<int>(i) + 1;
        const Step &step = m_steps[i];
        step.after->setAccessibleName(tr("Step %1: delay").arg(number));
        step.channels->setAccessibleName(tr("Step %1: channels").arg(number));
        step.after->setObjectName(u"stepAfter_%1"_s.arg(number));
        step.channels->setObjectName(u"stepChannels_%1"_s.arg(number));
        auto *remove = step.line->findChild<QToolButton *>(u"removeStep"_s);
        remove->setToolTip(tr("Remove step %1").arg(number));
        remove->setAccessibleName(remove->toolTip());
    }
}

} // namespace watchkeeper

#include "moc_EscalationEditor.cpp"
