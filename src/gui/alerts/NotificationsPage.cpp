// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/alerts/NotificationsPage.h"

#include "alerts/rules/AlertMessages.h"
#include "app/monitor/Monitor.h"
#include "app/words/DisplayText.h"
#include "gui/alerts/RuleForm.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/Labels.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/settings/fields/FormSection.h"
#include "gui/settings/secrets/SecretKeeper.h"

#include <QCheckBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kPageWidth = 640; // [px] wider lines are hard to read
constexpr int kPartSpacing = 24;
constexpr int kLineSpacing = 8;
const QString kPausedKey = u"paused"_s;

AlertItemKind itemKind(NotificationPart part)
{
    return part == NotificationPart::Channel ? AlertItemKind::Channels : AlertItemKind::Rules;
}

} // namespace

NotificationLine::NotificationLine(NotificationPart part, int id, QWidget *parent)
    : QWidget(parent)
    , m_part(part)
    , m_id(id)
    , m_switch(new QCheckBox)
    , m_sentence(new QLabel)
    , m_testButton(new QPushButton(tr("Test")))
    , m_editButton(new QPushButton(tr("Edit…")))
{
    static const QStringList names{u"rule"_s, u"channel"_s, u"quiet"_s};
    setObjectName(u"%1_%2"_s.arg(names.at(static_cast<qsizetype>(part))).arg(id));
    m_switch->setObjectName(u"switch"_s);
    m_sentence->setObjectName(u"sentence"_s);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    m_sentence->setIndent(style()->pixelMetric(QStyle::PM_IndicatorWidth)
                          + style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing));
    m_testButton->setObjectName(u"test"_s);
    m_editButton->setObjectName(u"edit"_s);
    auto *text = new QVBoxLayout;
    text->setSpacing(2);
    text->addWidget(m_switch);
    text->addWidget(m_sentence);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(text, 1);
    for (QPushButton *button : {m_testButton, m_editButton}) {
        button->setAutoDefault(false);
        layout->addWidget(button, 0, Qt::AlignTop);
    }
    connect(m_switch, &QCheckBox::clicked, this, &NotificationLine::toggled);
    connect(m_testButton, &QPushButton::clicked, this, &NotificationLine::testRequested);
    connect(m_editButton, &QPushButton::clicked, this, &NotificationLine::editRequested);
}

void NotificationLine::show(const QString &name, bool isOn, const QString &sentence, bool canTest)
{
    m_switch->setText(menuText(name));
    m_switch->setAccessibleName(name);
    m_switch->setAccessibleDescription(sentence);
    m_switch->setChecked(isOn);
    m_sentence->setText(sentence);
    m_testButton->setEnabled(canTest);
    m_testButton->setAccessibleName(tr("Test “%1”").arg(name));
    m_editButton->setAccessibleName(tr("Edit “%1”").arg(name));
}

bool NotificationLine::matches(const QString &text) const
{
    return m_switch->text().contains(text, Qt::CaseInsensitive) || m_sentence->text().contains(text, Qt::CaseInsensitive);
}

NotificationsPage::NotificationsPage(AlertsDraft *draft, Monitor *monitor, const SecretKeeper *keeper, QWidget *parent)
    : SettingsPane(parent)
    , m_draft(draft)
    , m_monitor(monitor)
    , m_keeper(keeper)
    , m_fileProblem(new QLabel)
    , m_body(new QWidget)
{
    setObjectName(u"notifications"_s);
    m_fileProblem->setObjectName(u"fileProblem"_s);
    m_fileProblem->setTextFormat(Qt::PlainText);
    m_fileProblem->setWordWrap(true);
    m_body->setMaximumWidth(kPageWidth);
    m_body->setAutoFillBackground(false);
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, kLineSpacing, 0);
    body->setSpacing(kPartSpacing);
    m_ruleLayout = addSection(tr("Who is notified of what"), {}, tr("All alert &rules…"), AlertItemKind::Rules);
    m_channelLayout = addSection(tr("Where alerts are sent"), {}, tr("All alert c&hannels…"), AlertItemKind::Channels);
    m_quietLayout =
        addSection(tr("Quiet hours"),
                   tr("“Do not disturb” in the menu of the tray icon silences the notifications on this desktop for an "
                      "hour."),
                   {}, AlertItemKind::Rules);
    body->addStretch();
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    area->setWidget(m_body);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_fileProblem);
    layout->addWidget(area, 1);
    connect(draft, &AlertsDraft::listChanged, this, &NotificationsPage::build);
    connect(draft, &AlertsDraft::edited, this, &NotificationsPage::refresh);
    connect(&m_testRun, &ChannelTestRun::ended, this, &NotificationsPage::showTestResult);
    build();
}

QString NotificationsPage::title() const
{
    return tr("Notifications", "page of settings");
}

QIcon NotificationsPage::icon() const
{
    return actionIcon(u"notifications"_s);
}

//! \return the layout for the lines of the section
QVBoxLayout *NotificationsPage::addSection(const QString &title, const QString &help, const QString &button, AlertItemKind kind)
{
    auto *section = new QVBoxLayout;
    section->setSpacing(kLineSpacing);
    section->addWidget(makeSectionHeading(title));
    auto *lines = new QVBoxLayout;
    lines->setSpacing(kLineSpacing);
    section->addLayout(lines);
    if (!help.isEmpty()) {
        auto *label = new QLabel(help);
        label->setWordWrap(true);
        label->setForegroundRole(QPalette::PlaceholderText);
        section->addWidget(label);
    }
    if (!button.isEmpty()) {
        auto *more = new QPushButton(button);
        more->setObjectName(kind == AlertItemKind::Rules ? u"allRules"_s : u"allChannels"_s);
        more->setAutoDefault(false);
        section->addWidget(more, 0, Qt::AlignLeft);
        connect(more, &QPushButton::clicked, this, [this, kind] { emit editRequested(kind, 0); });
    }
    static_cast<QVBoxLayout *>(m_body->layout())->addLayout(section);
    return lines;
}

//! Builds the lines again, because items were added, removed or moved, or the file has become valid or invalid.
void NotificationsPage::build()
{
    m_fileProblem->setText(m_draft->fileProblem());
    m_fileProblem->setVisible(!m_fileProblem->text().isEmpty());
    m_body->setEnabled(m_fileProblem->text().isEmpty());
    m_lines.clear();
    for (QVBoxLayout *layout : {m_ruleLayout, m_channelLayout, m_quietLayout}) {
        while (const std::unique_ptr<QLayoutItem> item{layout->takeAt(0)}) {
            item->widget()->hide();
            item->widget()->deleteLater(); // deferred, because a switch of this line may have triggered the call
        }
    }
    addLines(m_ruleLayout, NotificationPart::Rule);
    addLines(m_channelLayout, NotificationPart::Channel);
    addLines(m_quietLayout, NotificationPart::QuietHours);
    refresh();
}

void NotificationsPage::addLines(QVBoxLayout *layout, NotificationPart part)
{
    for (const AlertItem &item : m_draft->items(itemKind(part)).all()) {
        auto *line = new NotificationLine(part, item.id);
        layout->addWidget(line);
        m_lines.append(line);
        connect(line, &NotificationLine::toggled, this, [this, line](bool isOn) { switchItem(*line, isOn); });
        connect(line, &NotificationLine::testRequested, this, [this, line] { test(*line); });
        connect(line, &NotificationLine::editRequested, this,
                [this, line] { emit editRequested(itemKind(line->part()), line->id()); });
    }
    if (layout->isEmpty())
        layout->addWidget(new QLabel(part == NotificationPart::Channel ? tr("No channels yet.") : tr("No rules yet.")));
}

void NotificationsPage::refresh()
{
    for (NotificationLine *line : std::as_const(m_lines))
        refreshLine(line);
}

void NotificationsPage::refreshLine(NotificationLine *line)
{
    const AlertItemKind kind = itemKind(line->part());
    const FormValues values = m_draft->values(kind, line->id());
    const QString name = displayLine(nameFrom(values));
    const bool isPaused = values.written.value(kPausedKey).toBool();
    const bool isInvalid = m_draft->isInvalid(kind, line->id());
    QString sentence = tr("Some settings are missing or invalid.");
    bool isOn = !isPaused;
    if (line->part() == NotificationPart::QuietHours) {
        isOn = hasQuietHours(values);
        const AlertRule rule = ruleOf(line->id());
        if (!isInvalid)
            sentence = rule.quietHours ? quietHoursSentence(*rule.quietHours) : tr("Alerts are sent at any time.");
    } else if (line->part() == NotificationPart::Rule) {
        if (!isInvalid)
            sentence = ruleSentence(ruleOf(line->id()));
    } else if (!isInvalid) {
        const QStringList rules = m_draft->rulesUsing(line->id());
        const QString detail = channelDetail(values);
        sentence = rules.isEmpty() ? tr("No rule uses it.", "an alert channel")
                                   : tr("Used by: %1.", "an alert channel").arg(listText(rules));
        if (!detail.isEmpty())
            sentence = tr("%1. %2", "what an alert channel is, which rules use it").arg(detail, sentence);
    }
    line->show(name, isOn, displayLine(sentence), !isInvalid && (line->part() != NotificationPart::QuietHours || isOn));
}

AlertRule NotificationsPage::ruleOf(int id) const
{
    QList<FieldProblem> problems;
    return readRule(m_draft->values(AlertItemKind::Rules, id), &problems);
}

void NotificationsPage::switchItem(const NotificationLine &line, bool isOn)
{
    if (line.part() == NotificationPart::QuietHours)
        return switchQuietHours(line.id(), isOn);
    FormValues values = m_draft->values(itemKind(line.part()), line.id());
    if (isOn)
        values.written.remove(kPausedKey);
    else
        values.written.insert(kPausedKey, true);
    m_draft->setValues(itemKind(line.part()), line.id(), values);
    emit edited();
}

//! Quiet hours that are switched on again are as they were.
void NotificationsPage::switchQuietHours(int rule, bool isOn)
{
    const FormValues values = m_draft->values(AlertItemKind::Rules, rule);
    if (!isOn)
        m_removedQuietHours.insert(rule, values);
    m_draft->setValues(AlertItemKind::Rules, rule,
                       withQuietHours(values, isOn ? m_removedQuietHours.value(rule, usualQuietHours()) : FormValues()));
    emit edited();
}

int NotificationsPage::setFilter(const QString &text)
{
    int found = 0;
    for (NotificationLine *line : std::as_const(m_lines)) {
        const bool matches = line->matches(text);
        line->setVisible(matches);
        found += matches ? 1 : 0;
    }
    return found;
}

void NotificationsPage::test(const NotificationLine &line)
{
    m_testRun.cancel();
    m_untested.clear();
    m_testResults.clear();
    if (line.part() == NotificationPart::QuietHours)
        return showQuietState(ruleOf(line.id()));
    QStringList names{nameFrom(m_draft->values(AlertItemKind::Channels, line.id()))};
    m_testAlert =
        sampleAlert(AlertKind::Problem, Outcome::Down, QDateTime::currentDateTimeUtc(), sampleProblemKey(names.first()));
    if (line.part() == NotificationPart::Rule) {
        const AlertRule rule = ruleOf(line.id());
        names = referencedChannels(m_draft->values(AlertItemKind::Rules, line.id()));
        m_testAlert = sampleAlert(rule);
        fillAlertTexts(&m_testAlert, rule, m_testAlert.at.toMSecsSinceEpoch(), QTimeZone::systemTimeZone());
    }
    for (const AlertItem &item : m_draft->items(AlertItemKind::Channels).all()) {
        const auto channel = readChannel(item.values);
        if (channel && names.contains(channel->name))
            m_untested.append(*channel);
    }
    if (m_untested.isEmpty())
        emit noticed(tr("Nothing was sent, because the rule has no valid channel."));
    else
        testNextChannel();
}

void NotificationsPage::testNextChannel()
{
    Secrets secrets = m_keeper->secrets();
    secrets.insert(m_draft->typedSecrets());
    emit noticed(tr("Sending a test to %1…").arg(displayLine(m_untested.first().name)));
    m_testRun.start(deliverySettings(m_monitor->settings().network(), secrets), m_untested.first(), m_testAlert);
}

void NotificationsPage::showTestResult(const Verdict &verdict)
{
    m_testResults.append(
        tr("%1: %2", "channel: result of a test").arg(displayLine(m_untested.takeFirst().name), verdict.text()));
    if (!m_untested.isEmpty())
        return testNextChannel();
    emit noticed(m_testResults.join(u'\n'));
}

void NotificationsPage::showQuietState(const AlertRule &rule)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (!rule.quietHours || !rule.quietHours->isQuietAt(now))
        return emit noticed(tr("“%1” isn't quiet now. Alerts are sent immediately.").arg(displayLine(rule.name)));
    const QDateTime end = QDateTime::fromMSecsSinceEpoch(rule.quietHours->endAfter(now));
    emit noticed(tr("“%1” is quiet now, until %2.").arg(displayLine(rule.name), QLocale().toString(end, QLocale::ShortFormat)));
}

} // namespace watchkeeper

#include "moc_NotificationsPage.cpp"
