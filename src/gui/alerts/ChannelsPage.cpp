// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/alerts/ChannelsPage.h"

#include "alerts/providers/Provider.h"
#include "app/alerting/AlertsStore.h"
#include "app/monitor/Monitor.h"
#include "gui/alerts/RuleForm.h"
#include "gui/look/picker/PickerDialog.h"
#include "gui/settings/fields/TestPanels.h"
#include "gui/settings/secrets/SecretKeeper.h"

#include <QCheckBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

AlertList::Texts channelListTexts()
{
    return {ChannelsPage::tr("Alert channels"), ChannelsPage::tr("Add channel"), ChannelsPage::tr("Duplicate channel"),
            ChannelsPage::tr("Remove channel (Del)")};
}

//! See PickerDialog::Rank.
int rankOfProvider(const QString &key, const QString &text)
{
    const Provider *provider = findProvider(key);
    const auto matches = [&text](const QString &word) { return word.contains(text, Qt::CaseInsensitive); };
    if (provider->title.startsWith(text, Qt::CaseInsensitive))
        return 1;
    const QStringList words = QStringList{provider->title, key} + provider->words;
    return std::any_of(words.begin(), words.end(), matches) ? 0 : -1;
}

} // namespace

ChannelsPage::ChannelsPage(AlertsDraft *draft, Monitor *monitor, const SecretKeeper *keeper, QWidget *parent)
    : AlertItemPage(draft, AlertItemKind::Channels, channelListTexts(), &channelDetail, parent)
    , m_monitor(monitor)
    , m_keeper(keeper)
    , m_testPanel(new SendTestPanel)
{
    setObjectName(u"alertChannels"_s);
    setFooterWidget(m_testPanel);
    auto *first = new FirstChannels;
    setEmptyWidget(first);
    connect(first, &FirstChannels::chosen, this, &ChannelsPage::addFirst);
    connect(first, &FirstChannels::moreRequested, this, &ChannelsPage::askForNewItem);
    connect(m_testPanel, &SendTestPanel::testRequested, this, &ChannelsPage::test);
    connect(m_testPanel, &SendTestPanel::stopRequested, this, [this] {
        m_testRun.cancel();
        m_testPanel->showStopped();
    });
    connect(&m_testRun, &ChannelTestRun::ended, m_testPanel, &SendTestPanel::showVerdict);
    showSelected();
}

QString ChannelsPage::title() const
{
    return tr("Alert channels");
}

QList<SectionFields> ChannelsPage::sections(const FormValues &values) const
{
    const Provider *const provider = findProvider(values.written.value(u"provider"_s).toString());
    return provider ? channelSections(*provider) : QList<SectionFields>();
}

QString ChannelsPage::emptyText() const
{
    return tr(
        "No channels yet. A channel sends alerts to this desktop, by chat, email or phone, or through a program. “Turn on” "
        "also adds a rule that notifies you of every problem.");
}

QString ChannelsPage::removalTitle() const
{
    return tr("Remove this channel?");
}

QString ChannelsPage::removalText(int id) const
{
    const QStringList rules = draft()->rulesUsing(id);
    return rules.isEmpty()
        ? QString()
        : tr("These rules will no longer send alerts through this channel: %1.", "list of names").arg(rules.join(u", "_s));
}

void ChannelsPage::askForNewItem()
{
    PickerGroup providers;
    for (const Provider *provider : providersByTitle())
        providers.entries.append({provider->key, provider->title, {}, provider->help});
    const PickerDialog::Texts texts{
        tr("Add alert channel"),
        tr("Slack, email, a program, …"),
        tr("&Add channel"),
        {},
        tr("Service not found. A webhook can call any address, and a command can run any program. You can "
           "add services as files in the profile's “providers” folder.")};
    auto *dialog = new PickerDialog(texts, {providers}, &rankOfProvider, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PickerDialog::chosen, this, &ChannelsPage::addForProvider);
    dialog->open();
}

void ChannelsPage::addForProvider(const QString &provider)
{
    FormValues values;
    values.written.insert(u"provider"_s, provider);
    values.written.insert(u"name"_s, findProvider(provider)->title);
    addItem(values);
}

//! Adds these channels and lets a rule use them: the first one without a channel, or a new one.
void ChannelsPage::addFirst(const QStringList &providers)
{
    for (const QString &provider : providers)
        addForProvider(provider);
    const QJsonArray channels = QJsonArray::fromStringList(draft()->channelNames());
    for (const AlertItem &rule : draft()->items(AlertItemKind::Rules).all()) {
        if (!referencedChannels(rule.values).isEmpty())
            continue;
        FormValues values = rule.values;
        values.written.insert(u"channels"_s, channels);
        draft()->setValues(AlertItemKind::Rules, rule.id, values);
        return;
    }
    draft()->add(AlertItemKind::Rules, ruleValues(notifyMeRule(draft()->channelNames())), 0);
}

bool ChannelsPage::isFormField(const QString &name) const
{
    return name == "provider"_L1;
}

//! Removes the result of the last test, because it may apply to another channel or to earlier values.
void ChannelsPage::formChanged()
{
    m_testRun.cancel();
    m_testPanel->showNothing();
}

void ChannelsPage::test(AlertKind kind, Outcome outcome)
{
    if (!form()->showProblems())
        return;
    const auto channel = readChannel(draft()->values(AlertItemKind::Channels, shownId()));
    if (!channel)
        return;
    Secrets secrets = m_keeper->secrets();
    secrets.insert(draft()->typedSecrets());
    m_testPanel->showRunning();
    m_testRun.start(deliverySettings(m_monitor->settings().network(), secrets), *channel,
                    sampleAlert(kind, outcome, QDateTime::currentDateTimeUtc(), sampleProblemKey(channel->name)));
}

namespace {

constexpr int kCardPadding = 12;
constexpr int kCardSpacing = 8;
constexpr int kCardWidthCharacters = 64;

struct FirstChannel
{
    QLatin1StringView provider;
    const char *label;
    const char *help;
};

constexpr FirstChannel kFirstChannels[]{
    {"desktop"_L1, QT_TRANSLATE_NOOP("watchkeeper::FirstChannels", "&Desktop notification"),
     QT_TRANSLATE_NOOP("watchkeeper::FirstChannels", "On this computer, while the window is open or in the tray.")},
    {"sound"_L1, QT_TRANSLATE_NOOP("watchkeeper::FirstChannels", "S&ound"),
     QT_TRANSLATE_NOOP("watchkeeper::FirstChannels", "A different one for each state.")},
    {"mail"_L1, QT_TRANSLATE_NOOP("watchkeeper::FirstChannels", "&Email"),
     QT_TRANSLATE_NOOP("watchkeeper::FirstChannels", "Through your mail server. Enter its address in the next step.")}};

} // namespace

FirstChannels::FirstChannels(QWidget *parent)
    : QFrame(parent)
    , m_turnOn(new QPushButton(tr("&Turn on")))
{
    setObjectName(u"firstChannels"_s);
    setAccessibleName(tr("First alert channels"));
    setFrameShape(QFrame::StyledPanel);
    setMaximumWidth(kCardWidthCharacters * fontMetrics().averageCharWidth());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kCardPadding, kCardPadding, kCardPadding, kCardPadding);
    layout->setSpacing(kCardSpacing);
    auto *title = new QLabel(tr("How do you want to be notified?"));
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    layout->addWidget(title);
    for (const FirstChannel &each : kFirstChannels) {
        auto *box = new QCheckBox(tr(each.label));
        box->setObjectName(each.provider);
        box->setAccessibleDescription(tr(each.help));
        auto *help = new QLabel(tr(each.help));
        help->setWordWrap(true);
        help->setIndent(style()->pixelMetric(QStyle::PM_IndicatorWidth)
                        + style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing));
        layout->addWidget(box);
        layout->addWidget(help);
        connect(box, &QCheckBox::toggled, this, &FirstChannels::updateButton);
        m_switches.append(box);
    }
    m_switches.first()->setChecked(true);
    m_turnOn->setObjectName(u"turnOnChannels"_s);
    m_turnOn->setAutoDefault(false);
    auto *more = new QPushButton(tr("&More channels…"));
    more->setObjectName(u"moreChannels"_s);
    more->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_turnOn);
    buttons->addWidget(more);
    buttons->addStretch();
    layout->addLayout(buttons);
    connect(m_turnOn, &QPushButton::clicked, this, [this] {
        QStringList providers;
        for (const QCheckBox *box : std::as_const(m_switches)) {
            if (box->isChecked())
                providers.append(box->objectName());
        }
        emit chosen(providers);
    });
    connect(more, &QPushButton::clicked, this, &FirstChannels::moreRequested);
}

void FirstChannels::updateButton()
{
    m_turnOn->setEnabled(
        std::any_of(m_switches.begin(), m_switches.end(), [](const QCheckBox *box) { return box->isChecked(); }));
}

} // namespace watchkeeper

#include "moc_ChannelsPage.cpp"
