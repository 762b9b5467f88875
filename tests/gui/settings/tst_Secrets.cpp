// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/secrets/SecretKeeper.h"

#include "app/language/Language.h"
#include "app/monitor/Monitor.h"
#include "app/profile/SettingsTable.h"
#include "gui/FakeKeychain.h"
#include "gui/settings/SettingsDialog.h"
#include "gui/settings/targets/TargetDialogs.h"
#include "gui/settings/targets/TargetsDraft.h"
#include "gui/table/view/ResultsView.h"
#include "support/http/HttpFaults.h"
#include "targets/service/TargetGuess.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

namespace SecretsTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

//! A Monitor for a profile with one web target, and a keychain with its helpers.
class Session
{
public:
    Session(const QString &url, const QString &token, Keychain *keychain)
        : monitor(Profile(folder.path()))
        , keeper(&monitor, std::make_unique<FakeStore>(keychain))
    {
        QFile file(folder.filePath(u"targets.json"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("targets.json could not be written");
        const QString more = token.isEmpty() ? QString() : u", \"bearerToken\": \"%1\""_s.arg(token);
        file.write(u"{ \"targets\": [ {\"name\": \"A\", \"kind\": \"http\", \"url\": \"%1\"%2} ] }"_s.arg(url, more).toUtf8());
        file.close();
        QSignalSpy loaded(&monitor.targets(), &TargetsStore::loaded);
        monitor.targets().load();
        isLoaded = loaded.wait();
    }
    ~Session()
    {
        dialog.reset();
        QSignalSpy finished(&monitor, &Monitor::finished);
        monitor.shutDown();
        (void)finished.wait();
    }
    void openDialog()
    {
        auto editor = std::make_unique<TargetDialog>(&monitor, &keeper);
        editor->editTargets({monitor.targets().document().targets.first().id});
        dialog = std::move(editor);
        dialog->open();
    }
    void openSettings()
    {
        auto settings = std::make_unique<SettingsDialog>(&monitor, &keeper, &table, true);
        settings->showPage(u"network"_s);
        dialog = std::move(settings);
        dialog->open();
    }
    template<typename T>
    T *find(const QString &name) const
    {
        T *found = dialog->findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    void press(QDialogButtonBox::StandardButton button) const
    {
        QTest::mouseClick(dialog->findChild<QDialogButtonBox *>(u"buttons"_s)->button(button), Qt::LeftButton);
    }
    QByteArray file() const
    {
        QFile targets(folder.filePath(u"targets.json"_s));
        return targets.open(QIODevice::ReadOnly) ? targets.readAll() : QByteArray();
    }
    bool hasKeychain() const
    {
        auto *place = find<QComboBox>(u"place_bearerToken"_s);
        return qobject_cast<QStandardItemModel *>(place->model())->item(0)->isEnabled();
    }
    QString token() const { return monitor.targets().document().targets.first().fields.text(u"bearerToken"_s); }

    QTemporaryDir folder;
    mutable Monitor monitor;
    ResultsView table;
    SecretKeeper keeper;
    std::unique_ptr<QDialog> dialog; //!< the editor of the target, or the settings
    bool isLoaded = false;
};

Target group(const QString &name, const QString &member)
{
    return *makeTarget(u"group"_s, {{u"members"_s, QJsonArray{member}}}, name);
}

bool asked(const HttpFaults &server, const QByteArray &authorization)
{
    return std::any_of(server.requests().begin(), server.requests().end(), [&authorization](const FaultRequest &request) {
        return request.head.contains("Authorization: Bearer " + authorization + "\r\n");
    });
}

} // namespace

//! Tests the path of secrets: typed, stored in a keychain, read back and passed to the checks, but never written to a file.
class tst_Secrets : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qRegisterMetaType<Result>();
        installTranslations();
    }

    void findsKeysInValues()
    {
        const QJsonObject value{{u"a"_s, u"x ${keychain:one} ${keychain:two}"_s},
                                {u"b"_s, QJsonObject{{u"c"_s, u"${keychain:three}"_s}}},
                                {u"d"_s, u"${env:X} ${keychain:open"_s}};
        QCOMPARE(keychainKeys(value), QSet<QString>({u"one"_s, u"two"_s, u"three"_s}));
    }

    void readsOnceAndPassesToTheChecks()
    {
        const HttpFaults server;
        Keychain keychain{{{u"k"_s, u"sesame"_s}}};
        const Session s(server.url(u"/ok"_s), u"${keychain:k}"_s, &keychain);
        QVERIFY(s.isLoaded);
        QTRY_VERIFY(asked(server, "sesame")); // a target that waits for the secret is checked automatically
    }

    void reportsAMissingSecret_data()
    {
        QTest::addColumn<QString>("problem");
        QTest::newRow("not there") << QString();
        QTest::newRow("locked") << u"The keychain is locked."_s;
    }
    void reportsAMissingSecret()
    {
        QFETCH(QString, problem);
        const HttpFaults server;
        Keychain keychain{{}, problem};
        Session s(server.url(u"/ok"_s), u"${keychain:k}"_s, &keychain);
        QSignalSpy results(&s.monitor, &Monitor::resultsReady);
        s.monitor.checkNow();
        QVERIFY(results.wait(30'000));
        const Result result = results.first().first().value<QList<Result>>().first();
        QVERIFY(result.observation.error);
        QVERIFY2(result.observation.error->message().contains(u"the keychain hasn't provided this secret"_s),
                 qPrintable(result.observation.error->message()));
        QVERIFY(server.requests().isEmpty());
        keychain = {{{u"k"_s, u"sesame"_s}}}; // the keychain is unlocked
        s.keeper.probe();
        QTRY_VERIFY(asked(server, "sesame"));
    }

    void typedSecretsGoToTheKeychain()
    {
        const HttpFaults server;
        Keychain keychain;
        Session s(server.url(u"/ok"_s), {}, &keychain);
        s.openDialog();
        QTRY_VERIFY(s.hasKeychain());
        QTest::keyClicks(s.find<QLineEdit>(u"field_bearerToken"_s), u"${sesame}"_s);
        QTest::mouseClick(s.find<QPushButton>(u"testNow"_s), Qt::LeftButton); // the secret isn't stored yet
        QTRY_VERIFY(asked(server, "${sesame}"));
        QCOMPARE(keychain.written, 0);
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog->isVisible());
        QCOMPARE(keychain.written, 1);
        QCOMPARE(keychain.held.begin().value(), u"${sesame}"_s);
        QCOMPARE(s.token(), u"${keychain:%1}"_s.arg(keychain.held.begin().key()));
        QSignalSpy saved(&s.monitor.targets(), &TargetsStore::saved);
        s.monitor.targets().save();
        QVERIFY(saved.wait(30'000));
        QVERIFY(s.file().contains("${keychain:"));
        QVERIFY(!s.file().contains("sesame"));
        const qsizetype before = server.requests().size();
        s.monitor.checkNow();
        QTRY_VERIFY(server.requests().size() > before);
        QVERIFY(server.requests().last().head.contains("Authorization: Bearer ${sesame}\r\n"));
    }

    void aSecretCanBeTypedAgainAfterApply()
    {
        Keychain keychain;
        Session s(u"http://127.0.0.1:9/"_s, {}, &keychain);
        s.openDialog();
        QTRY_VERIFY(s.hasKeychain());
        auto *line = s.find<QLineEdit>(u"field_bearerToken"_s);
        QTest::keyClicks(line, u"sesam"_s);
        QTRY_VERIFY(s.find<QDialogButtonBox>(u"buttons"_s)->button(QDialogButtonBox::Apply)->isEnabled());
        s.press(QDialogButtonBox::Apply);
        QTRY_COMPARE(keychain.held.values(), QStringList(u"sesam"_s));
        QTRY_VERIFY(line->isEnabled());
        QTest::keyClicks(line, u"e"_s);
        auto *apply = s.find<QDialogButtonBox>(u"buttons"_s)->button(QDialogButtonBox::Apply);
        QTRY_VERIFY(apply->isEnabled());
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog->isVisible());
        QCOMPARE(keychain.held.values(), QStringList(u"sesame"_s));
    }

    void storesTwoSecretsAtOnce()
    {
        Keychain keychain;
        Session s(u"http://127.0.0.1:9/"_s, {}, &keychain);
        QStringList answers;
        s.keeper.store({{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}}, &s.monitor,
                       [&](const QString &problem) { answers += u"A"_s + problem; });
        s.keeper.store({{u"c"_s, u"3"_s}}, &s.monitor, [&](const QString &problem) { answers += u"B"_s + problem; });
        QTRY_COMPARE(answers.size(), 2);
        answers.sort();
        QCOMPARE(answers, QStringList({u"A"_s, u"B"_s}));
        QCOMPARE(keychain.held, (QHash<QString, QString>{{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}, {u"c"_s, u"3"_s}}));
    }

    void appliesOnceWhileTheKeychainAsks()
    {
        Keychain keychain;
        Session s(u"http://127.0.0.1:9/"_s, {}, &keychain);
        s.openDialog();
        QTRY_VERIFY(s.hasKeychain());
        keychain.isAsking = true;
        const auto *pause = s.dialog->findChild<QTimer *>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(pause);
        QTest::keyClicks(s.find<QLineEdit>(u"field_bearerToken"_s), u"sesame"_s);
        QVERIFY(pause->isActive());
        s.press(QDialogButtonBox::Save);
        QCOMPARE(keychain.waiting.size(), 1);
        QTRY_VERIFY(!pause->isActive()); // the timer updates the buttons after typing
        QVERIFY(!s.find<QDialogButtonBox>(u"buttons"_s)->button(QDialogButtonBox::Apply)->isEnabled());
        keychain.waiting.takeFirst()();
        QTRY_VERIFY(!s.dialog->isVisible());
    }

    void doesNotApplyEditsThatBecameInvalid()
    {
        Keychain keychain;
        Session s(u"http://127.0.0.1:9/"_s, {}, &keychain);
        s.monitor.targets().add({group(u"B"_s, u"A"_s)});
        s.openDialog();
        QTRY_VERIFY(s.hasKeychain());
        auto *draft = s.dialog->findChild<TargetsDraft *>();
        QVERIFY(draft);
        const TargetId id = s.monitor.targets().document().targets.last().id;
        FormValues values = draft->values(id);
        values.written.insert(u"members"_s, QJsonArray{u"C"_s}); // no target has this name yet
        draft->setValues(id, values);
        keychain.isAsking = true;
        QTest::keyClicks(s.find<QLineEdit>(u"field_bearerToken"_s), u"sesame"_s);
        s.press(QDialogButtonBox::Save);
        QCOMPARE(keychain.waiting.size(), 1);
        s.monitor.targets().add({group(u"C"_s, u"B"_s)}); // the two groups form a cycle
        keychain.waiting.takeFirst()();
        QTRY_VERIFY(s.find<QLabel>(u"message"_s)->text().startsWith(u"Some settings are missing or invalid."_s));
        QVERIFY(s.dialog->isVisible());
        QCOMPARE(s.token(), QString());
    }

    void optionsOfANewTargetKeepTheirSecrets()
    {
        Keychain keychain;
        Session s(u"http://127.0.0.1:9/"_s, {}, &keychain);
        Target target = s.monitor.targets().document().targets.first();
        target.id = QUuid::createUuid();
        target.name = u"B"_s;
        TargetOptionsDialog dialog(target, &s.monitor, &s.keeper);
        dialog.open();
        auto *place = dialog.findChild<QComboBox *>(u"place_bearerToken"_s);
        QTRY_VERIFY(qobject_cast<QStandardItemModel *>(place->model())->item(0)->isEnabled());
        QTest::keyClicks(dialog.findChild<QLineEdit *>(u"field_bearerToken"_s), u"sesame"_s);
        QList<Target> edited;
        connect(&dialog, &TargetOptionsDialog::targetEdited, this, [&edited](const Target &made) { edited.append(made); });
        auto *use = dialog.findChild<QPushButton *>(u"use"_s);
        keychain.problem = u"The keychain is locked."_s;
        QTest::mouseClick(use, Qt::LeftButton);
        QTRY_VERIFY(dialog.findChild<QLabel *>(u"message"_s)->text().startsWith(keychain.problem));
        QVERIFY(dialog.isVisible() && edited.isEmpty());
        keychain.problem.clear();
        QTest::mouseClick(use, Qt::LeftButton);
        QTRY_VERIFY(!dialog.isVisible());
        QCOMPARE(keychain.held.values(), QStringList(u"sesame"_s));
        QCOMPARE(edited.size(), 1);
        QCOMPARE(edited.first().id, target.id);
        QCOMPARE(edited.first().fields.text(u"bearerToken"_s), u"${keychain:%1}"_s.arg(keychain.held.begin().key()));
    }

    void checksAgainOnceTheProxyPasswordIsKnown()
    {
        const HttpFaults proxy;
        Keychain keychain{{{u"p"_s, u"sesame"_s}}};
        Session s(u"http://127.0.0.1:9/"_s, {}, &keychain);
        QVERIFY(s.isLoaded);
        QCOMPARE(s.monitor.settings().set({{setting::kProxy, u"manual"_s},
                                           {setting::kProxyAddress, proxy.url({})},
                                           {setting::kProxyUser, u"me"_s},
                                           {setting::kProxyPassword, u"${keychain:p}"_s}}),
                 QString());
        QTRY_VERIFY(!proxy.requests().isEmpty()); // the check starts once the password is available
        QVERIFY(proxy.requests().last().head.contains("Proxy-Authorization: Basic " + QByteArray("me:sesame").toBase64()));
    }

    void aFailedWriteChangesNothing()
    {
        const HttpFaults server;
        Keychain keychain;
        Session s(server.url(u"/ok"_s), {}, &keychain);
        s.openDialog();
        QTRY_VERIFY(s.hasKeychain());
        QTest::keyClicks(s.find<QLineEdit>(u"field_bearerToken"_s), u"sesame"_s);
        keychain.problem = u"The keychain is locked."_s;
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(s.find<QLabel>(u"message"_s)->text().startsWith(keychain.problem));
        QVERIFY(s.dialog->isVisible());
        QCOMPARE(s.token(), QString());
        auto *place = s.find<QComboBox>(u"place_bearerToken"_s);
        QTest::keyClick(place, Qt::Key_Down); // selects an environment variable instead
        QTest::keyClicks(s.find<QLineEdit>(u"field_bearerToken"_s), u"SHOP_TOKEN"_s);
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog->isVisible());
        QCOMPARE(s.token(), u"${env:SHOP_TOKEN}"_s);
        QCOMPARE(keychain.written, 0);
    }

    void worksWithoutAKeychain()
    {
        Keychain keychain{{}, u"This computer has no keychain."_s};
        Session s(u"http://127.0.0.1:9/"_s, {}, &keychain);
        QSignalSpy known(&s.keeper, &SecretKeeper::keychainKnown);
        s.openDialog();
        QVERIFY(known.wait(30'000));
        QVERIFY(!s.hasKeychain());
        auto *place = s.find<QComboBox>(u"place_bearerToken"_s);
        QVERIFY2(place->itemText(0).contains(u"unavailable"_s), qPrintable(place->itemText(0)));
        QVERIFY2(place->toolTip().contains(keychain.problem), qPrintable(place->toolTip())); // the reason: locked or not found
        QCOMPARE(place->currentText(), u"Environment variable"_s);
    }

    void cancellingStoresNothing()
    {
        Keychain keychain;
        Session s(u"http://127.0.0.1:9/"_s, {}, &keychain);
        s.openDialog();
        QTRY_VERIFY(s.hasKeychain());
        QTest::keyClicks(s.find<QLineEdit>(u"field_bearerToken"_s), u"sesame"_s);
        s.dialog.reset();
        QCOMPARE(keychain.written, 0);
        QCOMPARE(s.token(), QString());
    }

    void storesTheProxyPassword()
    {
        Keychain keychain;
        Session s(u"http://127.0.0.1:9/"_s, {}, &keychain);
        s.openSettings();
        QTRY_VERIFY(
            qobject_cast<QStandardItemModel *>(s.find<QComboBox>(u"place_proxyPassword"_s)->model())->item(0)->isEnabled());
        QTest::keyClick(s.find<QComboBox>(u"field_proxy"_s), Qt::Key_End);
        QTest::keyClicks(s.find<QLineEdit>(u"field_proxyAddress"_s), u"http://127.0.0.1:9"_s);
        QTest::keyClicks(s.find<QLineEdit>(u"field_proxyPassword"_s), u"sesame"_s);
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog->isVisible());
        QCOMPARE(keychain.held.values(), QStringList(u"sesame"_s));
        QCOMPARE(s.monitor.settings().network().proxyPassword, u"${keychain:%1}"_s.arg(keychain.held.begin().key()));
    }
};

QTEST_MAIN(tst_Secrets)

} // namespace SecretsTest

#include "tst_Secrets.moc"
