// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/KeychainStore.h"

#include <QTest>
#include <QUuid>

#include <optional>

namespace KeychainTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

//! Tests a real desktop keychain, which tests/gui/settings/CMakeLists.txt starts for this test only.
class tst_Keychain : public QObject
{
    Q_OBJECT

    static SecretReadResult read(KeychainStore &store, const QString &key)
    {
        std::optional<SecretReadResult> answer;
        store.read(key, [&answer](const SecretReadResult &given) { answer = given; });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 10'000))
            qFatal("the keychain does not answer");
        return *answer;
    }

private slots:
    void storesAndReads()
    {
        KeychainStore store;
        const QString key = QUuid::createUuid().toString(QUuid::WithoutBraces);
        QCOMPARE(read(store, key).state, SecretReadResult::State::NotThere);
        std::optional<QString> problem;
        store.write({key, u"sesamé ${x}"_s}, [&problem](const QString &given) { problem = given; });
        QTRY_VERIFY_WITH_TIMEOUT(problem.has_value(), 10'000);
        QCOMPARE(*problem, QString());
        const SecretReadResult answer = read(store, key);
        QCOMPARE(answer.state, SecretReadResult::State::Found);
        QCOMPARE(answer.text, u"sesamé ${x}"_s);
    }
};

QTEST_GUILESS_MAIN(tst_Keychain)

} // namespace KeychainTest

#include "tst_Keychain.moc"
