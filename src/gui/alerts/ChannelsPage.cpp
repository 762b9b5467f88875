// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/alerts/ChannelsPage.h"

#include "alerts/alert/Alert.h"
#include "alerts/providers/Provider.h"
#include "app/alerting/AlertSending.h"
#include "app/monitor/Monitor.h"
#include "gui/alerts/ChannelForm.h"
#include "gui/alerts/ProviderDialog.h"
#include "gui/alerts/SendTestPanel.h"
#include "gui/settings/SecretKeeper.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

AlertList::Texts channelListTexts()
{
    return {ChannelsPage::tr("Alert channels"), ChannelsPage::tr("Add channel"), ChannelsPage::tr("Duplicate channel"),
            ChannelsPage::tr("Remove channel (Del)")};
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
    return tr("No channels yet. A channel sends alerts by chat, email, phone, or a program on this computer. Add one and send "
              "a test. Then use it in a rule on the page “Alert rules”.");
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

void ChannelsPage::askForNew()
{
    auto *dialog = new ProviderDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ProviderDialog::chosen, this, &ChannelsPage::addForProvider);
    dialog->open();
}

void ChannelsPage::addForProvider(const QString &provider)
{
    FormValues values;
    values.written.insert(u"provider"_s, provider);
    values.written.insert(u"name"_s, findProvider(provider)->title);
    addItem(values);
}

bool ChannelsPage::isFormField(const QString &name) const
{
    return name == "provider"_L1;
}

//! Removes the result of the last test, because it may be about another channel or earlier values.
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

} // namespace watchkeeper

#include "moc_ChannelsPage.cpp"
