// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/alerts/RuleForm.h"

#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/settings/fields/ChoiceEditors.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr auto kQuietHours = "quietHours"_L1;
constexpr auto kQuietPrefix = "quietHours."_L1;
constexpr auto kEscalation = "escalation"_L1;
constexpr auto kChannels = "channels"_L1;

struct RuleText
{
    Q_DECLARE_TR_FUNCTIONS(RuleForm)
};

Field ruleField(const QString &name)
{
    const QList<Field> &table = alertRuleFields();
    return *std::find_if(table.begin(), table.end(), [&name](const Field &field) { return field.name == name; });
}

QString triggerLabel(AlertTrigger alertTrigger)
{
    switch (alertTrigger) {
    case AlertTrigger::Down:
        return outcomeLabel(Outcome::Down);
    case AlertTrigger::Degraded:
        return outcomeLabel(Outcome::Degraded);
    case AlertTrigger::Unknown:
        return outcomeLabel(Outcome::Unknown);
    case AlertTrigger::Recovery:
        return RuleText::tr("Recovery", "what an alert rule tells of");
    case AlertTrigger::Flapping:
        return RuleText::tr("Flapping", "what an alert rule tells of");
    case AlertTrigger::Acknowledged:
        return RuleText::tr("Acknowledgement", "what an alert rule tells of");
    case AlertTrigger::Link:
        return RuleText::tr("Connectivity", "what an alert rule tells of");
    }
    return {};
}

Field triggersField()
{
    Field field = ruleField(u"on"_s);
    field.help = RuleText::tr("Events that send alerts. “Connectivity”: this computer goes offline or comes back online.");
    for (int i = 0; i <= static_cast<int>(AlertTrigger::Link); ++i) {
        field.choices.append(alertTriggerKey(static_cast<AlertTrigger>(i)));
        field.choiceLabels.append(triggerLabel(static_cast<AlertTrigger>(i)));
    }
    return field;
}

//! Offers the existing channels, and any missing channels that the rule refers to.
void setChannelChoices(Field *field, const QStringList &channels, const QStringList &named)
{
    field->choices = channels;
    field->choiceLabels = channels;
    for (const QString &name : named) {
        if (field->choices.contains(name))
            continue;
        field->choices.append(name);
        field->choiceLabels.append(RuleText::tr("%1 (not found)", "a channel").arg(name));
    }
}

SectionFields channelsSection(const QStringList &channels, const QStringList &named)
{
    Field field = ruleField(kChannels);
    setChannelChoices(&field, channels, named);
    SectionFields section{field.label, {field}};
    section.editorMakers.insert(kChannels, [](const Field &made) -> FieldEditor * { return new ChecksEditor(made); });
    return section;
}

SectionFields escalationSection(const QStringList &channels, const QStringList &named)
{
    Field field{kEscalation, FieldType::List, RuleText::tr("Escalation"),
                RuleText::tr("Additional channels for a problem that continues and isn't acknowledged. The delay of each step "
                             "is counted from the first alert.")};
    setChannelChoices(&field, channels, named);
    SectionFields section{field.label, {field}};
    section.editorMakers.insert(kEscalation, [](const Field &made) -> FieldEditor * { return new EscalationEditor(made); });
    return section;
}

//! Returns the fields for quiet hours. None of them is required, because quiet hours are optional.
SectionFields quietSection()
{
    SectionFields section{RuleText::tr("Quiet hours, with a digest at the end"), quietHoursFields()};
    const QStringList keys{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
    for (Field &field : section.fields) {
        if (field.name == "days"_L1) {
            field.help = RuleText::tr("Days on which quiet hours begin. Default: every day.");
            field.choices = keys;
            for (int day = 1; day <= 7; ++day)
                field.choiceLabels.append(QLocale().standaloneDayName(day, QLocale::ShortFormat));
        } else if (field.name == "except"_L1) {
            field.choices.prepend(QString());
            field.choiceLabels.prepend(RuleText::tr("None", "is told in quiet hours"));
            field.defaultValue = QString();
        }
        field.name.prepend(kQuietPrefix);
        field.required = false;
    }
    return section;
}

QString stepText(const FieldProblem &problem)
{
    const int step = problem.field.section(u'[', 1).section(u']', 0, 0).toInt() + 1;
    return problem.field.contains(u'[') ? RuleText::tr("Step %1: %2", "of an escalation").arg(step).arg(problem.text)
                                        : problem.text;
}

QStringList textsOf(const QJsonValue &list)
{
    QStringList texts;
    for (const QJsonValue &value : list.toArray())
        texts.append(value.toString());
    return texts;
}

QJsonArray withNameReplaced(const QJsonValue &list, const QString &previous, const QString &name)
{
    QStringList texts = textsOf(list);
    if (name.isEmpty())
        texts.removeAll(previous);
    else
        std::replace(texts.begin(), texts.end(), previous, name);
    texts.removeDuplicates();
    return QJsonArray::fromStringList(texts);
}

void setListField(QJsonObject *json, const QString &key, const QJsonArray &list)
{
    if (list.isEmpty())
        json->remove(key);
    else
        json->insert(key, list);
}

} // namespace

QList<SectionFields> ruleSections(const QStringList &channels, const QStringList &named)
{
    return {{{}, {ruleField(u"name"_s), ruleField(u"paused"_s)}},
            {RuleText::tr("Targets and events"), {ruleField(u"targets"_s), triggersField(), ruleField(u"minSeverity"_s)}},
            channelsSection(channels, named),
            {RuleText::tr("Timing"), {ruleField(u"delay"_s), ruleField(u"repeatEvery"_s), ruleField(u"grouping"_s)}},
            escalationSection(channels, named),
            quietSection(),
            {RuleText::tr("Message"), {ruleField(u"title"_s), ruleField(u"text"_s)}}};
}

FormValues ruleValues(const AlertRule &rule)
{
    FormValues values;
    values.written = toJson(rule);
    const QJsonObject quiet = values.written.take(kQuietHours).toObject();
    for (auto it = quiet.begin(); it != quiet.end(); ++it)
        values.written.insert(kQuietPrefix + it.key(), it.value());
    return values;
}

QJsonObject ruleJson(const FormValues &values)
{
    QJsonObject json;
    QJsonObject quiet;
    for (auto it = values.written.begin(); it != values.written.end(); ++it) {
        if (it.key().startsWith(kQuietPrefix))
            quiet.insert(it.key().sliced(kQuietPrefix.size()), it.value());
        else
            json.insert(it.key(), it.value());
    }
    if (!quiet.isEmpty())
        json.insert(kQuietHours, quiet);
    return json;
}

AlertRule readRule(const FormValues &values, QList<FieldProblem> *problems)
{
    QList<FieldProblem> found;
    AlertRule rule = readAlertRule(ruleJson(values), &found);
    for (FieldProblem &problem : found) {
        if (problem.field.startsWith(kEscalation))
            problem = {kEscalation, stepText(problem)};
        problems->append(problem);
    }
    return rule;
}

QStringList referencedChannels(const FormValues &values)
{
    QStringList names = textsOf(values.written.value(kChannels));
    for (const QJsonValue &step : values.written.value(kEscalation).toArray())
        names += textsOf(step[kChannels]);
    names.removeDuplicates();
    return names;
}

FormValues withChannel(FormValues values, const QString &previous, const QString &name)
{
    if (!referencedChannels(values).contains(previous))
        return values;
    setListField(&values.written, kChannels, withNameReplaced(values.written.value(kChannels), previous, name));
    QJsonArray steps;
    for (const QJsonValue &value : values.written.value(kEscalation).toArray()) {
        QJsonObject step = value.toObject();
        const QJsonArray channels = withNameReplaced(step.value(kChannels), previous, name);
        step.insert(kChannels, channels);
        if (!channels.isEmpty()) // a step without channels is removed
            steps.append(step);
    }
    setListField(&values.written, kEscalation, steps);
    return values;
}

QString ruleDetail(const FormValues &values)
{
    const QString targets = values.written.value(u"targets"_s).toString().simplified();
    const QStringList channels = textsOf(values.written.value(kChannels));
    QString text = RuleText::tr("%1 → %2", "targets of an alert rule → its channels")
                       .arg(targets.isEmpty() ? RuleText::tr("all targets") : targets,
                            channels.isEmpty() ? RuleText::tr("no channel") : listText(channels));
    if (values.written.value(u"paused"_s).toBool())
        text = RuleText::tr("%1 · paused", "an alert rule").arg(text);
    return text;
}

QString ruleSentence(const AlertRule &rule)
{
    const QString targets = rule.targets.toText().isEmpty() ? RuleText::tr("all targets") : rule.targets.toText();
    QStringList events;
    for (const AlertTrigger event : rule.on)
        events.append(triggerLabel(event));
    if (rule.channels.isEmpty() && rule.escalation.empty())
        return RuleText::tr("No alerts are sent, because no channel is selected.");
    const QString channels = listText(rule.channels.isEmpty() ? rule.escalation.first().channels : rule.channels);
    const Milliseconds delay = rule.channels.isEmpty() ? rule.escalation.first().after : rule.delay;
    if (delay.count() == 0)
        return RuleText::tr("Alerts for %2 go to %1: %3.", "channels, targets, events")
            .arg(channels, targets, listText(events));
    return RuleText::tr("Alerts for %2 go to %1 after %4: %3.", "channels, targets, events, duration")
        .arg(channels, targets, listText(events), humanDuration(static_cast<double>(delay.count())));
}

bool hasQuietHours(const FormValues &values)
{
    const QStringList keys = values.written.keys();
    return std::any_of(keys.begin(), keys.end(), [](const QString &key) { return key.startsWith(kQuietPrefix); });
}

FormValues withQuietHours(FormValues values, const FormValues &other)
{
    const QStringList keys = values.written.keys() + other.written.keys();
    for (const QString &key : keys) {
        if (!key.startsWith(kQuietPrefix))
            continue;
        if (other.written.contains(key))
            values.written.insert(key, other.written.value(key));
        else
            values.written.remove(key);
    }
    return values;
}

FormValues usualQuietHours()
{
    FormValues values;
    values.written.insert(kQuietPrefix + u"from"_s, u"22:00"_s);
    values.written.insert(kQuietPrefix + u"to"_s, u"07:00"_s);
    return values;
}

QString quietHoursSentence(const QuietHours &quiet)
{
    const QString from = QLocale().toString(quiet.from, QLocale::ShortFormat);
    const QString to = QLocale().toString(quiet.to, QLocale::ShortFormat);
    QStringList days;
    for (const int day : quiet.days)
        days.append(QLocale().standaloneDayName(day, QLocale::ShortFormat));
    const QString period = days.isEmpty() ? RuleText::tr("every day from %1 to %2", "quiet hours").arg(from, to)
                                          : RuleText::tr("on %3 from %1 to %2", "quiet hours").arg(from, to, listText(days));
    if (quiet.except)
        return RuleText::tr("Quiet %1, except for problems of the severity %2 or worse.")
            .arg(period, outcomeLabel(*quiet.except));
    return RuleText::tr("Quiet %1. A digest follows.").arg(period);
}

namespace {

constexpr int kDelayWidthCharacters = 10; // unit: average character width
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
    connect(m_addButton, &QToolButton::clicked, this, &EscalationEditor::addStepWithFocus);
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

void EscalationEditor::addStepWithFocus()
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

#include "moc_RuleForm.cpp"
