// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/Language.h"
#include "gui/alerts/AlertsSession.h"

#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

namespace AlertsSavingTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

QStringList channelsIn(const AlertsDocument &document)
{
    QStringList names;
    for (const AlertChannel &channel : document.channels)
        names.append(channel.name);
    return names;
}

} // namespace

//! Tests changes to alerts.json while the dialog is open: another program edits the file, or it becomes damaged or read-only.
class tst_AlertsSaving : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qRegisterMetaType<Result>();
        installTranslations();
    }

    void mergesAnOutsideEdit()
    {
        Keychain keychain;
        AlertsSession s(&keychain);
        s.writeLists({programChannel("A"), programChannel("B")}, {});
        QVERIFY(s.open(u"alertChannels"_s));
        s.type(u"name"_s, u"Ours"_s);
        s.writeLists({programChannel("A"), programChannel("B"), programChannel("Theirs")}, {});
        QTRY_COMPARE(s.names(), (QStringList{u"Ours"_s, u"B"_s, u"Theirs"_s}));
        QVERIFY(s.message().startsWith(u"alerts.json was changed outside Watchkeeper"_s));
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog->isVisible());
        QCOMPARE(channelsIn(s.saved()), (QStringList{u"Ours"_s, u"B"_s, u"Theirs"_s}));
    }

    void namesSettingsChangedInBothPlaces()
    {
        Keychain keychain;
        AlertsSession s(&keychain);
        s.writeLists({programChannel("A")}, {});
        QVERIFY(s.open(u"alertChannels"_s));
        s.type(u"command"_s, u"ours"_s);
        s.writeLists({R"({"name":"A","provider":"command","command":"theirs"})"}, {});
        QTRY_VERIFY(s.message().contains(u"Your edits were kept for these settings, which were changed in both places: A."_s));
        QCOMPARE(s.find<QLineEdit>(u"field_command"_s)->text(), u"ours"_s);
    }

    //! Another program edits the file too late for the edit to be noticed. It isn't lost, because the second save contains
    //! both edits.
    void keepsAnOutsideEditJustBeforeSaving()
    {
        Keychain keychain;
        AlertsSession s(&keychain);
        s.writeLists({programChannel("A")}, {});
        QVERIFY(s.open(u"alertChannels"_s));
        s.type(u"command"_s, u"ours"_s);
        s.writeLists({programChannel("A"), programChannel("Theirs")}, {});
        s.press(QDialogButtonBox::Save);
        QTRY_COMPARE(s.names(), (QStringList{u"A"_s, u"Theirs"_s}));
        QVERIFY(s.dialog->isVisible());
        QVERIFY(s.message().contains(u"changed outside Watchkeeper"_s));
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog->isVisible());
        QCOMPARE(channelsIn(s.saved()), (QStringList{u"A"_s, u"Theirs"_s}));
        QCOMPARE(s.saved().channels.value(0).fields.text(u"command"_s), u"ours"_s);
    }

    void keepsEditsThatCannotBeSaved()
    {
        Keychain keychain;
        AlertsSession s(&keychain);
        s.writeLists({programChannel("A")}, {});
        QVERIFY(s.open(u"alertChannels"_s));
        s.type(u"command"_s, u"ours"_s);
        const QString file = s.folder.filePath(u"alerts.json"_s);
        QVERIFY(QFile::remove(file) && QDir().mkpath(file)); // simulates a full disk: a folder can't be written as a file
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.message().isEmpty() && s.message() != u"Saving…"_s);
        QVERIFY(s.dialog->isVisible());
        QVERIFY(s.page()->isEnabled());
        QCOMPARE(s.find<QLineEdit>(u"field_command"_s)->text(), u"ours"_s);
        QVERIFY(QDir(file).removeRecursively());
        s.writeLists({programChannel("A")}, {});
        QTRY_VERIFY(s.store.problems().isEmpty() && s.store.document().channels.size() == 1);
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog->isVisible());
        QCOMPARE(s.saved().channels.value(0).fields.text(u"command"_s), u"ours"_s);
    }

    void reportsADamagedFileAndLeavesItUnedited()
    {
        Keychain keychain;
        AlertsSession s(&keychain);
        s.write("{ \"channels\": [ {\"name\": \"A\"} ] }");
        QVERIFY(s.open(u"alertChannels"_s));
        QVERIFY2(s.find<QLabel>(u"alertHeading"_s)->text().contains(u"fix the errors in alerts.json"_s),
                 qPrintable(s.find<QLabel>(u"alertHeading"_s)->text()));
        QVERIFY(!s.find<QAbstractButton>(u"addAlertItem"_s)->isEnabled());
        s.writeLists({programChannel("A")}, {});
        QTRY_COMPARE(s.names(), QStringList{u"A"_s});
        QVERIFY(s.find<QAbstractButton>(u"addAlertItem"_s)->isEnabled());
        QVERIFY(!s.find<QLabel>(u"alertHeading"_s)->isVisible());
    }
};

QTEST_MAIN(tst_AlertsSaving)

} // namespace AlertsSavingTest

#include "tst_AlertsSaving.moc"
