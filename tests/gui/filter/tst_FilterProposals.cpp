// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/filter/FilterProposals.h"

#include <QTest>

namespace FilterProposalsTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

QStringList valuesOf(FilterKey key)
{
    if (key == FilterKey::Tag)
        return {u"prod"_s, u"Preview"_s, u"two words"_s, u"web"_s};
    return key == FilterKey::Kind ? QStringList{u"http"_s, u"tcp"_s} : QStringList();
}

} // namespace

class tst_FilterProposals : public QObject
{
    Q_OBJECT

private slots:
    //! `^` marks the cursor. The other columns contain all suggestions, and the text after the first suggestion is accepted.
    void offersSuggestions_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("proposals");
        QTest::addColumn<QString>("after");
        const auto row = [](const char *text, const QStringList &proposals, const QString &after) {
            QTest::newRow(text) << QString::fromUtf8(text) << proposals << after;
        };
        row("ta^", {u"tag:"_s}, u"tag:"_s);
        row("tag^", {u"tag:"_s}, u"tag:"_s);
        row("T^", {u"tag:"_s, u"time:"_s}, u"tag:"_s);
        row("-ta^", {u"tag:"_s}, u"-tag:"_s);
        row("dow^", {u"is:down"_s}, u"is:down"_s);
        row("shop^", {}, {});
        row("^", {}, {});
        row("shop ^", {}, {});
        row("shop ti^", {u"time:"_s}, u"shop time:"_s);
        row("is:^", {u"is:down"_s}, {}); // there are more suggestions, tested separately
        row("is:p^", {u"problem"_s, u"pending"_s, u"paused"_s}, u"is:problem"_s);
        row("is:down,de^", {u"degraded"_s}, u"is:down,degraded"_s);
        row("is:down^", {}, {});
        row("tag:pr^", {u"prod"_s, u"Preview"_s}, u"tag:prod"_s);
        row("tag:pr^ shop", {u"prod"_s, u"Preview"_s}, u"tag:prod shop"_s);
        row("tag:p^r", {}, {}); // cursor inside a word
        row("tag:tw^", {u"\"two words\""_s}, u"tag:\"two words\""_s);
        row("tag:\"two w^", {u"\"two words\""_s}, u"tag:\"two words\""_s);
        row("!tag:web,pro^|x", {u"prod"_s}, u"!tag:web,prod|x"_s);
        row("x|kind:t^", {u"tcp"_s}, u"x|kind:tcp"_s);
        row("error:time^", {u"timeout"_s}, u"error:timeout"_s);
        row("tag:/pr^", {}, {});
        row("\"ta^", {}, {});
        row("nmae:ta^", {}, {});
        row("re:/a ta^", {}, {});
    }
    void offersSuggestions()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, proposals);
        const qsizetype cursor = text.indexOf(u'^');
        text.remove(cursor, 1);
        const QList<FilterProposal> found = filterProposals(text, cursor, valuesOf, false);
        if (text == "is:"_L1) {
            QCOMPARE(found.size(), filterStates().size());
            return;
        }
        QStringList texts;
        for (const FilterProposal &proposal : found)
            texts.append(proposal.text);
        QCOMPARE(texts, proposals);
        if (!found.isEmpty())
            QTEST(QString(text).replace(found.first().start, found.first().length, found.first().text), "after");
    }

    void showsAllKeysWhenAsked()
    {
        const QList<FilterProposal> found = filterProposals(u"shop "_s, 5, valuesOf, true);
        QCOMPARE(found.size(), filterKeys().size());
        QCOMPARE(found.first().text, u"is:"_s);
        QVERIFY(!found.first().meaning.isEmpty());
    }

    void staysShort()
    {
        const auto many = [](FilterKey) {
            QStringList values;
            for (int i = 0; i < 10'000; ++i)
                values.append(u"tag%1"_s.arg(i));
            return values;
        };
        QCOMPARE(filterProposals(u"tag:t"_s, 5, many, false).size(), 40);
    }
};

QTEST_GUILESS_MAIN(tst_FilterProposals)

} // namespace FilterProposalsTest

#include "tst_FilterProposals.moc"
