// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/setup/SetupTab.h"

#include "app/words/DisplayText.h"
#include "app/words/PrivacyMask.h"
#include "checks/Registry.h"
#include "gui/details/parts/PaneWidgets.h"
#include "gui/details/response/PrettyPrint.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/Card.h"
#include "gui/table/model/ResultTexts.h"
#include "model/field/FieldReader.h"
#include "targets/document/MaskedTarget.h"
#include "targets/document/TargetKeys.h"
#include "targets/document/TargetsDocument.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class SetupPhrases
{
    Q_DECLARE_TR_FUNCTIONS(SetupText)
};

//! The headings of the form.
class FormHeadings
{
    Q_DECLARE_TR_FUNCTIONS(TargetForm)
};

constexpr qsizetype kMaxSetupLines = 12; // the form shows the rest

QString limitedLines(const QString &text)
{
    QStringList lines = privacyMasked(displayText(text)).trimmed().split(u'\n');
    if (lines.size() > kMaxSetupLines)
        lines = lines.first(kMaxSetupLines) << u"…"_s;
    return lines.join(u'\n');
}

QString listLines(const QJsonArray &list)
{
    QStringList lines;
    const Alternatives items = alternativesFromJson(list);
    for (const QStringList &item : items)
        lines.append(displayLine(alternativesLine(item)));
    return lines.join(u'\n');
}

QString mapLines(const QJsonObject &map, const TextPairs &order)
{
    QStringList lines;
    for (const auto &pair : order)
        lines.append(
            displayLine(SetupPhrases::tr("%1: %2", "a name, its value").arg(pair.first, map.value(pair.first).toString())));
    return lines.join(u'\n');
}

QString numberText(const Field &field, double number)
{
    const QString text = QLocale().toString(number, 'g', QLocale::FloatingPointShortest);
    return field.unit.isEmpty() ? text : SetupPhrases::tr("%1 %2", "a number, its unit").arg(text, field.unit);
}

QString choiceText(const Field &field, const QString &choice)
{
    const qsizetype index = field.choices.indexOf(choice);
    return index >= 0 && index < field.choiceLabels.size() ? field.choiceLabels.at(index) : displayLine(choice);
}

//! Returns a value in words. A text with a placeholder is shown as it is.
QString setupValue(const Field &field, const QJsonValue &value, const TextPairs &order = {})
{
    if (value.isBool())
        return value.toBool() ? SetupPhrases::tr("on", "a setting") : SetupPhrases::tr("off", "a setting");
    if (value.isDouble())
        return choiceText(field, QString::number(value.toDouble())) != QString::number(value.toDouble())
            ? choiceText(field, QString::number(value.toDouble()))
            : numberText(field, value.toDouble());
    if (value.isArray())
        return listLines(value.toArray());
    if (value.isObject())
        return mapLines(value.toObject(), order);
    const auto read = readField(field, value);
    if (field.type == FieldType::Duration && read && read->canConvert<Milliseconds>() && !valueHasPlaceholder(value))
        return humanDuration(static_cast<double>(read->value<Milliseconds>().count()));
    return field.type == FieldType::Body ? limitedLines(value.toString()) : choiceText(field, value.toString());
}

QList<Fact> factsOfTable(const QList<Field> &table, const QJsonObject &written, const Target &target)
{
    QList<Fact> facts;
    for (const Field &field : table) {
        const QJsonValue value = written.value(field.name);
        if (value.isUndefined() || value.isNull())
            continue;
        const TextPairs order = field.type == FieldType::Map ? target.fields.map(field.name) : TextPairs();
        if (const QString text = setupValue(field, value, order); !text.isEmpty())
            facts.append({field.label, text});
    }
    return facts;
}

//! Returns the schedule including the values that the target doesn't set. Thresholds of flapping are left out unless they are set.
QList<Fact> scheduleFacts(const Target &target, const QJsonObject &written)
{
    QList<Fact> facts;
    for (const Field &field : scheduleTable()) {
        const bool isSet = written.contains(field.name);
        if (!isSet && field.name.startsWith("flapping"_L1))
            continue;
        const QString text = setupValue(field, scheduleField(target.schedule, field.name));
        facts.append({field.label, isSet ? text : SetupPhrases::tr("%1 (default)", "a value").arg(text)});
    }
    return facts;
}

QString conditionsLines(const QList<TargetCondition> &conditions)
{
    QStringList lines;
    for (const TargetCondition &condition : conditions) {
        const QString text = displayLine(condition.text);
        lines.append(condition.otherwise == Outcome::Degraded ? SetupPhrases::tr("%1, else degraded", "a condition").arg(text)
                                                              : text);
    }
    return lines.join(u'\n');
}

Field commonSetupField(const QString &name)
{
    const QList<Field> &table = commonTable();
    return *std::find_if(table.begin(), table.end(), [&name](const Field &field) { return field.name == name; });
}

QList<Fact> groupingFacts(const Target &target, const DependencyName &nameOf)
{
    QList<Fact> facts;
    const auto add = [&facts](const QString &name, const QString &text) {
        if (!text.isEmpty())
            facts.append({commonSetupField(name).label, text});
    };
    add(u"tags"_s, displayLine(target.tags.join(u", "_s)));
    add(dependsOnKey(), dependenciesText(target, nameOf));
    add(alertsKey(), displayLine(target.alerts.join(u", "_s)));
    if (target.paused)
        add(u"paused"_s, SetupPhrases::tr("on", "a setting"));
    return facts;
}

} // namespace

QList<SetupSection> setupSections(const Target &target, const Schedule &defaults, const DependencyName &nameOf)
{
    const Target masked = maskedTarget(target);
    const QJsonObject written = targetToJson(masked, defaults);
    const Kind *kind = findKind(target.kind);
    QList<Fact> what{{commonSetupField(u"kind"_s).label, kindTitle(target.kind)}};
    if (kind)
        what += factsOfTable(kind->fields, masked.fields.written(), masked);
    QList<SetupSection> sections{{SetupPhrases::tr("Check", "heading of settings"), what}};
    if (const QString conditions = conditionsLines(target.conditions); !conditions.isEmpty())
        sections.append({FormHeadings::tr("Conditions"), {{SetupPhrases::tr("All must pass"), conditions}}});
    sections.append({FormHeadings::tr("Schedule"), scheduleFacts(target, written)});
    sections.append({FormHeadings::tr("Objective"), factsOfTable(objectiveTable(), written, masked)});
    sections.append({FormHeadings::tr("Grouping"), groupingFacts(target, nameOf)});
    sections.removeIf([](const SetupSection &section) { return section.facts.isEmpty(); });
    return sections;
}

QString dependenciesText(const Target &target, const DependencyName &nameOf)
{
    QStringList items;
    for (const QStringList &alternatives : target.dependsOn) {
        QStringList names;
        for (const QString &written : alternatives)
            names.append(displayLine(nameOf(written)));
        const QString last = names.takeLast();
        items.append(names.isEmpty() ? last : SetupPhrases::tr("%1 or %2", "alternatives").arg(names.join(u", "_s), last));
    }
    return items.join(u", "_s);
}

SetupTab::SetupTab(QWidget *parent)
    : QScrollArea(parent)
    , m_edit(new QPushButton(actionIcon(u"edit"_s), tr("&Edit…")))
    , m_layout(new QVBoxLayout)
{
    auto *content = new QWidget;
    content->setLayout(m_layout);
    m_layout->setContentsMargins(kPaneSpacing, kPaneSpacing, kPaneSpacing, kPaneSpacing);
    m_layout->setSpacing(kPaneSpacing);
    m_layout->addLayout(buildButtons());
    m_layout->addStretch(1);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Setup"));
}

QLayout *SetupTab::buildButtons()
{
    auto *copy = new QPushButton(actionIcon(u"copy"_s), tr("Copy as &JSON"));
    copy->setObjectName(u"copyConfiguration"_s);
    copy->setToolTip(tr("Copy the settings as they are stored in targets.json, with *** for secrets"));
    m_edit->setObjectName(u"editTarget"_s);
    m_edit->setToolTip(tr("Edit the settings of this target"));
    for (QPushButton *button : {m_edit, copy})
        button->setAutoDefault(false);
    connect(m_edit, &QPushButton::clicked, this, &SetupTab::editRequested);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_json); });
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_edit);
    buttons->addWidget(copy);
    buttons->addStretch(1);
    return buttons;
}

void SetupTab::setEditable(bool editable)
{
    m_edit->setEnabled(editable);
}

void SetupTab::show(const Target &target, const Schedule &defaults, const DependencyName &nameOf)
{
    m_json = formatJson(displayText(QString::fromUtf8(targetText(maskedTarget(target), defaults)))).text;
    fill(setupSections(target, defaults, nameOf));
}

void SetupTab::fill(const QList<SetupSection> &sections)
{
    if (sections == m_sections)
        return;
    m_sections = sections;
    qDeleteAll(m_cards);
    m_cards.clear();
    for (const SetupSection &section : sections) {
        auto *card = new Card(section.title);
        auto *facts = new FactList;
        facts->setFacts(section.facts);
        card->content()->addWidget(facts);
        m_layout->insertWidget(m_layout->count() - 1, card);
        m_cards.append(card);
    }
}

} // namespace watchkeeper

#include "moc_SetupTab.cpp"
