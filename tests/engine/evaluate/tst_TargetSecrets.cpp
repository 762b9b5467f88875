// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/base/Placeholders.h"
#include "engine/TestKinds.h"
#include "engine/evaluate/SecretMask.h"

#include <QFile>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

namespace TargetSecretsTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

//! Tests that secrets are resolved once, and again when they may have changed. Previous secrets stay masked for a while.
class tst_TargetSecrets : public QObject
{
    Q_OBJECT

private slots:
    void init() { s_calls = 0; }
    void findsNothingWithoutAFunction();
    void masksSecretsObtainedByTheCheck();
    void resolvesLiteralSecretsOnce();
    void masksSecretsFromBeforeAnEdit();
    void masksSecretsFromBeforeAKeychainChange();
    void resolvesFileSecretsForEachCheck();

private:
    static QStringList find(const Target &target, const Secrets &keychain);
    static Target withSecret(const QString &written, const TargetId &id = QUuid::createUuid())
    {
        Target target = TestKinds::target(u"quick"_s, u"Shop"_s, {{u"secret"_s, written}});
        target.id = id;
        return target;
    }
    static QString masked(TargetSecrets *secrets, const Target &target, QString text)
    {
        secrets->maskFor(target).maskText(&text);
        return text;
    }

    inline static int s_calls = 0;
};

//! Returns the content of the only field, or the value of the placeholder in it.
QStringList tst_TargetSecrets::find(const Target &target, const Secrets &keychain)
{
    ++s_calls;
    const QString written = target.fields.written().value(u"secret"_s).toString();
    const QString name = written.section(u':', 1).chopped(written.contains(u':') ? 1 : 0);
    if (written.startsWith("${keychain:"_L1))
        return {keychain.value(name)};
    return written.startsWith("${file:"_L1) ? placeholderTextsFromFile(name) : QStringList{written};
}

void tst_TargetSecrets::findsNothingWithoutAFunction()
{
    TargetSecrets secrets(nullptr);
    const Target target = withSecret(u"hunter22"_s);
    secrets.recordEdit(target);
    QVERIFY(secrets.maskFor(target).isEmpty());
}

void tst_TargetSecrets::masksSecretsObtainedByTheCheck()
{
    TargetSecrets secrets(find);
    Result result;
    result.observation.summary = u"hunter22 and token-1"_s;
    result.observation.secrets = {u"token-1"_s};
    secrets.mask(withSecret(u"hunter22"_s), &result);
    QCOMPARE(result.observation.summary, u"*** and ***"_s);
    QVERIFY(result.observation.secrets.isEmpty());
}

void tst_TargetSecrets::resolvesLiteralSecretsOnce()
{
    TargetSecrets secrets(find);
    const Target target = withSecret(u"hunter22"_s);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(masked(&secrets, target, u"a hunter22"_s), u"a ***"_s);
    secrets.setKeychain({{u"shop"_s, u"other"_s}});
    QCOMPARE(masked(&secrets, target, u"a hunter22"_s), u"a ***"_s);
    QCOMPARE(s_calls, 1);
    const Target open = withSecret({});
    QVERIFY(secrets.maskFor(open).isEmpty());
    QVERIFY(secrets.maskFor(open).isEmpty());
    QCOMPARE(s_calls, 2);
    secrets.remove(target.id);
    QCOMPARE(masked(&secrets, target, u"a hunter22"_s), u"a ***"_s);
    QCOMPARE(s_calls, 3);
}

void tst_TargetSecrets::masksSecretsFromBeforeAnEdit()
{
    TargetSecrets secrets(find);
    const Target first = withSecret(u"hunter22"_s);
    const Target second = withSecret(u"swordfish"_s, first.id);
    const Target third = withSecret({}, first.id);
    const QString text = u"hunter22 swordfish"_s;
    QCOMPARE(masked(&secrets, first, text), u"*** swordfish"_s);
    secrets.recordEdit(first);
    QCOMPARE(masked(&secrets, second, text), u"*** ***"_s);
    secrets.recordEdit(second);
    QCOMPARE(masked(&secrets, third, text), u"hunter22 ***"_s); // the previous secret stays masked for a while
}

void tst_TargetSecrets::masksSecretsFromBeforeAKeychainChange()
{
    TargetSecrets secrets(find);
    const Target target = withSecret(u"${keychain:shop}"_s);
    const QString text = u"hunter22 swordfish trustno1"_s;
    QVERIFY(secrets.maskFor(target).isEmpty());
    secrets.setKeychain({{u"shop"_s, u"hunter22"_s}});
    QCOMPARE(masked(&secrets, target, text), u"*** swordfish trustno1"_s);
    secrets.setKeychain({{u"shop"_s, u"swordfish"_s}});
    QCOMPARE(masked(&secrets, target, text), u"*** *** trustno1"_s);
    secrets.setKeychain({{u"shop"_s, u"swordfish"_s}, {u"mail"_s, u"x"_s}}); // a secret of another target
    QCOMPARE(masked(&secrets, target, text), u"*** *** trustno1"_s);
    secrets.setKeychain({{u"shop"_s, u"trustno1"_s}});
    QCOMPARE(masked(&secrets, target, text), u"hunter22 *** ***"_s);
    secrets.setKeychain({}); // the secret was removed from the keychain
    QCOMPARE(masked(&secrets, target, text), u"hunter22 swordfish ***"_s);
}

//! The content of a file may change: each check resolves it again.
void tst_TargetSecrets::resolvesFileSecretsForEachCheck()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"key"_s);
    const auto fill = [&path](const QByteArray &content) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        QVERIFY(expandText(u"${file:%1}"_s.arg(path)));
    };
    TargetSecrets secrets(find);
    const Target target = withSecret(u"${file:%1}"_s.arg(path));
    const QString text = u"hunter22 swordfish"_s;
    QVERIFY(secrets.maskFor(target).isEmpty()); // no secrets have been resolved
    fill("hunter22\n");
    QCOMPARE(masked(&secrets, target, text), u"*** swordfish"_s);
    fill("hunter22");
    QCOMPARE(masked(&secrets, target, text), u"*** swordfish"_s);
    QCOMPARE(s_calls, 2);
    fill("swordfish");
    QCOMPARE(masked(&secrets, target, text), u"*** ***"_s);
    QCOMPARE(s_calls, 3);
}

QTEST_GUILESS_MAIN(tst_TargetSecrets)

} // namespace TargetSecretsTest

#include "tst_TargetSecrets.moc"
