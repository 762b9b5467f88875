// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/Language.h"
#include "gui/alerts/AlertsSession.h"
#include "gui/alerts/ChannelsPage.h"
#include "gui/look/picker/PickerDialog.h"
#include "support/http/HttpFaultRoutes.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTcpSocket>
#include <QTest>

namespace ChannelsPageTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray webhook(const QByteArray &name, const QString &url)
{
    QByteArray object = R"({"name":"NAME","provider":"webhook","url":"ADDRESS"})";
    return object.replace("NAME", name).replace("ADDRESS", url.toUtf8());
}

QStringList namesOf(const QList<AlertChannel> &channels)
{
    QStringList names;
    for (const AlertChannel &channel : channels)
        names.append(channel.name);
    return names;
}

//! Adds a channel through the provider dialog: types `letters` and presses Enter.
bool addOfProvider(const AlertsSession &s, const QString &letters)
{
    s.click(u"addAlertItem"_s);
    const QPointer<PickerDialog> dialog = s.dialog->findChild<PickerDialog *>();
    if (!dialog || !QTest::qWaitFor([dialog] { return QApplication::activeWindow() == dialog; }))
        return false;
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"pickerSearch"_s), letters);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    return QTest::qWaitFor([&dialog] { return !dialog; });
}

bool hasKeychain(const AlertsSession &s, const QString &field)
{
    return qobject_cast<QStandardItemModel *>(s.find<QComboBox>(u"place_"_s + field)->model())->item(0)->isEnabled();
}

} // namespace

//! Tests alert channels in the settings, from the form to the file and to a server.
class tst_ChannelsPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qRegisterMetaType<Result>();
        installTranslations();
    }

    void explainsAnEmptyList()
    {
        Keychain keychain;
        AlertsSession s(&keychain);
        QVERIFY(s.open(u"alertChannels"_s));
        QVERIFY(s.find<QLabel>(u"alertHeading"_s)->text().startsWith(u"No channels yet."_s));
        QVERIFY(!s.find<QPushButton>(u"sendTest"_s)->isVisible());
        QVERIFY(!s.page()->isDirty());
    }

    void turnsOnTheFirstChannels()
    {
        Keychain keychain;
        AlertsSession s(&keychain);
        QVERIFY(s.open(u"alertChannels"_s));
        auto *card = s.find<QWidget>(u"firstChannels"_s);
        QVERIFY(card->isVisible());
        QVERIFY(card->findChild<QCheckBox *>(u"desktop"_s)->isChecked());
        card->findChild<QCheckBox *>(u"sound"_s)->setChecked(true);
        s.click(u"turnOnChannels"_s);
        QVERIFY(!card->isVisible());
        QCOMPARE(s.names(), (QStringList{u"Desktop notification"_s, u"Sound"_s}));
        const QListWidgetItem *desktop = s.find<QListWidget>(u"alertList"_s)->item(0);
        QCOMPARE(desktop->text(), u"Desktop notification"_s); // not followed by the same words for its provider
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog->isVisible());
        QVERIFY(s.saved().notifiesAnybody());
        QCOMPARE(s.saved().rules.value(0).channels, s.names());
    }

    //! A rule that lost its only channel is used again.
    void turnsOnTheFirstChannelsForAnExistingRule()
    {
        Keychain keychain;
        AlertsSession s(&keychain);
        s.writeLists({}, {R"({"name":"On call","targets":"tag:prod"})"});
        QVERIFY(s.open(u"alertChannels"_s));
        s.click(u"turnOnChannels"_s);
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog->isVisible());
        QCOMPARE(s.saved().rules.size(), 1);
        QCOMPARE(s.saved().rules.first().channels, QStringList{u"Desktop notification"_s});
    }

    void addsAChannelWithTheFormOfItsProvider()
    {
        Keychain keychain;
        AlertsSession s(&keychain);
        QVERIFY(s.open(u"alertChannels"_s));
        QVERIFY(addOfProvider(s, u"smtp"_s)); // a search word, not the title
        QCOMPARE(s.names(), QStringList{u"Email (SMTP)"_s});
        QVERIFY(s.page()->isDirty());
        s.type(u"name"_s, u"Mail to Ops"_s);
        QCOMPARE(s.names(), QStringList{u"Mail to Ops"_s}); // the list is updated
        s.press(QDialogButtonBox::Save);
        QVERIFY(s.dialog->isVisible()); // a required field is empty
        QVERIFY(!s.problem(u"server"_s).isEmpty());
        QVERIFY(!QFile::exists(s.folder.filePath(u"alerts.json"_s)));
        s.type(u"server"_s, u"mail.example"_s);
        s.type(u"from"_s, u"watch@shop.example"_s);
        QTest::keyClicks(s.find<QPlainTextEdit>(u"field_to"_s), u"ops@shop.example"_s);
        s.type(u"limit"_s, u"10/60s"_s);
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog->isVisible());
        const AlertChannel channel = s.saved().channels.value(0);
        QCOMPARE(channel.name, u"Mail to Ops"_s);
        QCOMPARE(channel.provider, u"mail"_s);
        QCOMPARE(channel.fields.text(u"server"_s), u"mail.example"_s);
        QCOMPARE(channel.fields.list(u"to"_s), QStringList{u"ops@shop.example"_s});
        QCOMPARE(channel.limit.count, 10);
        QVERIFY(!s.page()->isDirty());
    }

    void everyProviderHasAForm_data()
    {
        QTest::addColumn<QString>("provider");
        for (const char *key : {"slack", "mail", "command", "webhook", "telegram", "matrix", "pagerduty"})
            QTest::newRow(key) << QString::fromLatin1(key);
    }
    void everyProviderHasAForm()
    {
        QFETCH(QString, provider);
        Keychain keychain;
        AlertsSession s(&keychain);
        s.writeLists({programChannel("A")}, {});
        QVERIFY(s.open(u"alertChannels"_s));
        auto *box = s.find<QComboBox>(u"field_provider"_s);
        QCOMPARE(box->currentData().toString(), u"command"_s);
        box->setCurrentIndex(box->findData(provider));
        emit box->activated(box->currentIndex());
        QCOMPARE(s.find<QLineEdit>(u"field_name"_s)->text(), u"A"_s);
        QCOMPARE(s.find<QComboBox>(u"field_provider"_s)->currentData().toString(), provider);
        QCOMPARE(s.page()->isDirty(), provider != "command"_L1);
    }

    void changingTheProviderKeepsTypedText()
    {
        Keychain keychain;
        AlertsSession s(&keychain);
        s.writeLists({programChannel("A")}, {});
        QVERIFY(s.open(u"alertChannels"_s));
        for (const QString &provider : {u"mail"_s, u"command"_s}) {
            auto *box = s.find<QComboBox>(u"field_provider"_s);
            box->setCurrentIndex(box->findData(provider));
            emit box->activated(box->currentIndex());
        }
        QVERIFY(!s.page()->isDirty());
    }

    void secretsGoToTheKeychain()
    {
        const HttpFaults server;
        Keychain keychain;
        AlertsSession s(&keychain);
        QVERIFY(s.open(u"alertChannels"_s));
        QVERIFY(addOfProvider(s, u"webhook (json"_s));
        QTRY_VERIFY(hasKeychain(s, u"url"_s));
        auto *line = s.find<QLineEdit>(u"field_url"_s);
        QCOMPARE(line->echoMode(), QLineEdit::Password);
        QTest::keyClicks(line, server.url(u"/ok?token=sesame"_s));
        s.click(u"sendTest"_s); // the URL isn't in the keychain yet
        QTRY_COMPARE(server.requests().size(), 1);
        QCOMPARE(server.requests().first().path, QByteArray("/ok?token=sesame"));
        QCOMPARE(keychain.written, 0);
        QTRY_VERIFY(s.find<QDialogButtonBox>(u"buttons"_s)->button(QDialogButtonBox::Apply)->isEnabled());
        s.press(QDialogButtonBox::Apply);
        QTRY_COMPARE(keychain.written, 1);
        QTRY_VERIFY(s.read().contains("${keychain:"));
        QVERIFY(!s.read().contains("sesame"));
        QTRY_VERIFY(!s.page()->isDirty());
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog->isVisible());
        QCOMPARE(keychain.written, 1);
    }

    void readsStoredSecretsOfChannels()
    {
        Keychain keychain{{{u"k"_s, u"sesame"_s}}};
        AlertsSession s(&keychain);
        s.writeLists({webhook("A", u"http://127.0.0.1:9/${keychain:k}"_s)}, {});
        QVERIFY(s.open(u"alertChannels"_s));
        QTRY_COMPARE(s.keeper.secrets().value(u"k"_s), u"sesame"_s);
    }

    void aLockedKeychainChangesNothing()
    {
        Keychain keychain;
        AlertsSession s(&keychain);
        QVERIFY(s.open(u"alertChannels"_s));
        QVERIFY(addOfProvider(s, u"webhook (json"_s));
        QTRY_VERIFY(hasKeychain(s, u"url"_s));
        QTest::keyClicks(s.find<QLineEdit>(u"field_url"_s), u"http://127.0.0.1:9/"_s);
        keychain.problem = u"The keychain is locked."_s;
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(s.message().startsWith(keychain.problem));
        QVERIFY(!QFile::exists(s.folder.filePath(u"alerts.json"_s)));
        QVERIFY(s.dialog->isVisible());
    }

    void showsTheReplyOfTheServer_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("taken") << QByteArray("200 OK") << QByteArray("welcome");
        QTest::newRow("refused") << QByteArray("403 Forbidden") << QByteArray("invalid token");
    }
    void showsTheReplyOfTheServer()
    {
        QFETCH(QByteArray, status);
        QFETCH(QByteArray, body);
        HttpFaults server;
        server.serve("hook", [&](QTcpSocket *socket, const FaultRequest &) { reply(socket, status, body); });
        Keychain keychain;
        AlertsSession s(&keychain);
        s.writeLists({webhook("A", server.url(u"/hook"_s))}, {});
        QVERIFY(s.open(u"alertChannels"_s));
        auto *answer = s.find<QPlainTextEdit>(u"answer"_s);
        QVERIFY(!answer->isVisible());
        s.click(u"sendTest"_s);
        QTRY_VERIFY(answer->isVisible());
        QVERIFY2(answer->toPlainText().contains(QString::fromLatin1(body)), qPrintable(answer->toPlainText()));
        QVERIFY(s.find<QLabel>(u"verdict"_s)->text().contains(QString::fromLatin1(status.left(3))));
        QCOMPARE(s.find<QPushButton>(u"sendTest"_s)->text(), u"Send &test"_s);
        QCOMPARE(server.requests().size(), 1);
        QVERIFY(server.requests().first().body.contains("\"down\""));
        QVERIFY(!s.page()->isDirty()); // a test isn't an edit
        s.type(u"name"_s, u"B"_s);
        QVERIFY(!answer->isVisible()); // the reply belonged to the channel before the edit
    }

    void sendsTheChosenSample()
    {
        HttpFaults server;
        server.serve("hook", [](QTcpSocket *socket, const FaultRequest &) { reply(socket, "200 OK", "{}"); });
        Keychain keychain;
        AlertsSession s(&keychain);
        s.writeLists({webhook("A", server.url(u"/hook"_s))}, {});
        QVERIFY(s.open(u"alertChannels"_s));
        const QByteArrayList expected{"\"down\"", "\"degraded\"", "\"recovery\""};
        for (int row = 0; row < 3; ++row) {
            s.find<QComboBox>(u"sampleOf"_s)->setCurrentIndex(row);
            s.click(u"sendTest"_s);
            QTRY_COMPARE(server.requests().size(), row + 1);
            QVERIFY2(server.requests().last().body.contains(expected[row]), server.requests().last().body);
            QTRY_COMPARE(s.find<QPushButton>(u"sendTest"_s)->text(), u"Send &test"_s);
        }
    }

    void aTestCanBeStopped()
    {
        HttpFaults server;
        server.serve("hook", [](QTcpSocket *, const FaultRequest &) {});
        Keychain keychain;
        AlertsSession s(&keychain);
        s.writeLists({webhook("A", server.url(u"/hook"_s))}, {});
        QVERIFY(s.open(u"alertChannels"_s));
        s.click(u"sendTest"_s);
        QCOMPARE(s.find<QLabel>(u"verdict"_s)->text(), u"Sending…"_s);
        QTRY_COMPARE(server.requests().size(), 1);
        s.click(u"sendTest"_s);
        QCOMPARE(s.find<QLabel>(u"verdict"_s)->text(), u"Stopped. The alert may or may not have been delivered."_s);
        QCOMPARE(s.find<QPushButton>(u"sendTest"_s)->text(), u"Send &test"_s);
    }

    void refusesToTestAnInvalidChannel()
    {
        Keychain keychain;
        AlertsSession s(&keychain);
        s.writeLists({programChannel("A")}, {});
        QVERIFY(s.open(u"alertChannels"_s));
        s.type(u"command"_s, {});
        s.click(u"sendTest"_s);
        QVERIFY(!s.problem(u"command"_s).isEmpty());
        QCOMPARE(s.find<QPushButton>(u"sendTest"_s)->text(), u"Send &test"_s);
    }

    void duplicatesMovesAndRemoves()
    {
        Keychain keychain;
        AlertsSession s(&keychain);
        s.writeLists({programChannel("A"), programChannel("B")}, {});
        QVERIFY(s.open(u"alertChannels"_s));
        s.click(u"duplicateAlertItem"_s);
        QCOMPARE(s.names(), (QStringList{u"A"_s, u"A 2"_s, u"B"_s}));
        QCOMPARE(s.find<QLineEdit>(u"field_name"_s)->text(), u"A 2"_s);
        s.list()->setFocus();
        QTest::keyClick(s.list(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(s.names(), (QStringList{u"A"_s, u"B"_s, u"A 2"_s}));
        s.choose(0);
        QTest::keyClick(s.list(), Qt::Key_Delete);
        QCOMPARE(s.names(), (QStringList{u"B"_s, u"A 2"_s}));
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog->isVisible());
        QCOMPARE(namesOf(s.saved().channels), (QStringList{u"B"_s, u"A 2"_s}));
    }

    void refusesADuplicateName()
    {
        Keychain keychain;
        AlertsSession s(&keychain);
        s.writeLists({programChannel("A"), programChannel("B")}, {});
        QVERIFY(s.open(u"alertChannels"_s));
        s.type(u"name"_s, u"B"_s);
        QVERIFY(s.list()->item(0)->icon().isNull()); // the form of the selected channel shows its errors
        s.leave(u"name"_s);
        QVERIFY(s.problem(u"name"_s).startsWith(u"Another channel has this name."_s));
        s.choose(1);
        QVERIFY(!s.list()->item(0)->icon().isNull());
        s.press(QDialogButtonBox::Save);
        QVERIFY(s.dialog->isVisible());
        QCOMPARE(s.list()->currentRow(), 0); // the channel with the error was selected
        s.type(u"name"_s, u"C"_s);
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog->isVisible());
    }

    void rulesFollowARenamedChannel()
    {
        Keychain keychain;
        AlertsSession s(&keychain);
        s.writeLists({programChannel("A"), programChannel("B")},
                     {R"({"name":"R","channels":["A"],"escalation":[{"after":"30m","channels":["A","B"]}]})"});
        QVERIFY(s.open(u"alertChannels"_s));
        s.type(u"name"_s, u"B"_s); // temporarily the name of another channel
        s.type(u"name"_s, u"Big"_s);
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog->isVisible());
        const AlertRule rule = s.saved().rules.value(0);
        QCOMPARE(rule.channels, QStringList{u"Big"_s});
        QCOMPARE(rule.escalation.value(0).channels, (QStringList{u"Big"_s, u"B"_s}));
    }

    void asksBeforeARuleLosesItsChannel()
    {
        Keychain keychain;
        AlertsSession s(&keychain);
        s.writeLists({programChannel("A"), programChannel("B")},
                     {R"({"name":"R","channels":["A"],"escalation":[{"after":"30m","channels":["A"]}]})"});
        QVERIFY(s.open(u"alertChannels"_s));
        s.click(u"removeAlertItem"_s);
        QPointer<QMessageBox> question = s.dialog->findChild<QMessageBox *>(u"removalQuestion"_s);
        QVERIFY(question && question->text().endsWith(u": R."_s));
        QTest::keyClick(question, Qt::Key_Escape);
        QTRY_VERIFY(!question);
        QCOMPARE(s.names(), (QStringList{u"A"_s, u"B"_s}));
        s.click(u"removeAlertItem"_s);
        question = s.dialog->findChild<QMessageBox *>(u"removalQuestion"_s);
        AlertsSession::agree(question);
        QCOMPARE(s.names(), QStringList{u"B"_s});
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog->isVisible());
        QVERIFY(s.saved().rules.value(0).channels.isEmpty());
        QVERIFY(s.saved().rules.value(0).escalation.isEmpty()); // steps without channels aren't saved
    }

    void dialogSearchFindsChannels()
    {
        Keychain keychain;
        AlertsSession s(&keychain);
        s.writeLists({programChannel("Pager"), webhook("Chat", u"http://127.0.0.1:9/"_s)}, {});
        QVERIFY(s.open(u"alertChannels"_s));
        QTest::keyClicks(s.find<QLineEdit>(u"search"_s), u"chat"_s);
        QVERIFY(s.list()->item(0)->isHidden());
        QVERIFY(!s.list()->item(1)->isHidden());
    }

    void longNamesDoNotWidenTheDialog()
    {
        Keychain keychain;
        AlertsSession s(&keychain);
        s.writeLists({programChannel(QByteArray(200, 'n')), programChannel("B")}, {});
        QVERIFY(s.open(u"alertChannels"_s));
        QVERIFY(s.list()->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff);
        QVERIFY(s.dialog->width() <= 1000);
    }
};

QTEST_MAIN(tst_ChannelsPage)

} // namespace ChannelsPageTest

#include "tst_ChannelsPage.moc"
