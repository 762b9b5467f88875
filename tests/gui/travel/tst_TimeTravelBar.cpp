// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/Appearance.h"
#include "gui/look/Colours.h"
#include "gui/travel/TimeTravelBar.h"

#include <QApplication>
#include <QCalendarWidget>
#include <QDateTimeEdit>
#include <QLabel>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>

namespace TimeTravelBarTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kBegin = 1'795'222'815'000; // not a full minute
const TimeSpan kSpan{kBegin, kBegin + 3 * 24 * 60 * kMinute + 7'000};

} // namespace

class tst_TimeTravelBar : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_bar = std::make_unique<TimeTravelBar>();
        m_slider = m_bar->findChild<QSlider *>(u"pastSlider"_s);
        m_field = m_bar->findChild<QDateTimeEdit *>(u"pastField"_s);
        m_bar->setSpan(kSpan);
        m_bar->setMoment(kSpan.to);
        m_bar->setSteps(true, true);
        m_bar->show();
        QApplication::setActiveWindow(m_bar.get());
        QVERIFY(QTest::qWaitForWindowActive(m_bar.get()));
        m_wanted = std::make_unique<QSignalSpy>(m_bar.get(), &TimeTravelBar::momentRequested);
    }
    void cleanup()
    {
        m_wanted.reset();
        m_bar.reset();
    }

    void sliderSpansTheStoredHistory()
    {
        m_bar->focusSlider();
        QCOMPARE(QApplication::focusWidget(), m_slider);
        QTest::keyClick(m_slider, Qt::Key_Home);
        QCOMPARE(lastWanted(), kSpan.from);
        QTest::keyClick(m_slider, Qt::Key_End);
        QCOMPARE(lastWanted(), kSpan.to); // not rounded up to the full minute
        QTest::keyClick(m_slider, Qt::Key_Home);
        QTest::keyClick(m_slider, Qt::Key_Right);
        QCOMPARE(lastWanted(), kSpan.from + kMinute);
        QTest::keyClick(m_slider, Qt::Key_PageUp);
        QCOMPARE(lastWanted(), kSpan.from + 61 * kMinute);
        QCOMPARE(m_bar->moment(), kSpan.from + 61 * kMinute);
        QCOMPARE(m_field->dateTime().toMSecsSinceEpoch(), m_bar->moment());
    }

    void fieldAcceptsADate()
    {
        m_bar->setMoment(kSpan.from);
        m_field->setFocus();
        m_field->setSelectedSection(QDateTimeEdit::DaySection);
        QTest::keyClick(m_field, Qt::Key_Up);
        QCOMPARE(lastWanted(), kSpan.from + 24 * 60 * kMinute);
        QCOMPARE(m_slider->value(), 24 * 60);
        m_field->setSelectedSection(QDateTimeEdit::SecondSection);
        QTest::keyClicks(m_field, u"0"_s);
        QCOMPARE(m_wanted->size(), 1); // no request is sent for each digit
        QTest::keyClicks(m_field, u"7"_s);
        QTest::keyClick(m_field, Qt::Key_Return);
        QCOMPARE(lastWanted(), kSpan.from + 24 * 60 * kMinute - 8'000); // seconds changed from :15 to :07
    }

    void fieldStaysWithinTheStoredHistory()
    {
        m_field->setDateTime(QDateTime::fromMSecsSinceEpoch(kSpan.from - 30LL * 24 * 60 * kMinute));
        QCOMPARE(m_bar->moment(), kSpan.from);
    }

    void searchingKeepsTypedText()
    {
        m_field->setFocus();
        m_field->setCurrentSection(QDateTimeEdit::MinuteSection);
        m_field->setSelectedSection(QDateTimeEdit::MinuteSection);
        QTest::keyClicks(m_field, u"0"_s);
        const QString typed = m_field->text();
        m_bar->setSearching(true);
        QCOMPARE(m_field->text(), typed);
        QVERIFY(words(u"pastExplanation"_s).contains(u"Searching"_s));
        m_bar->setSearching(false);
        QVERIFY(!words(u"pastExplanation"_s).contains(u"Searching"_s));
    }

    void statesThatItShowsThePast()
    {
        m_bar->setMoment(kSpan.from);
        QVERIFY(words(u"pastHeadline"_s).startsWith(u"View at"_s));
        QVERIFY(
            words(u"pastHeadline"_s).contains(QDateTime::fromMSecsSinceEpoch(kSpan.from).toString(u"yyyy-MM-dd hh:mm:ss"_s)));
        QVERIFY(words(u"pastExplanation"_s).contains(u"removed since then aren't shown"_s));
        QCOMPARE(m_wanted->size(), 0); // setMoment() sends no request
    }

    void nothingIsStored()
    {
        m_bar->setSpan({});
        QVERIFY(!m_slider->isEnabled());
        QVERIFY(!m_field->isEnabled());
        QCOMPARE(words(u"pastHeadline"_s), u"No history yet."_s);
        m_bar->focusSlider();
        QCOMPARE(QApplication::focusWidget()->objectName(), u"backToNow"_s);
        QCOMPARE(m_wanted->size(), 0);
    }

    void stepsAndReturnsByKeyboard()
    {
        QSignalSpy earlier(m_bar.get(), &TimeTravelBar::earlierRequested);
        QSignalSpy later(m_bar.get(), &TimeTravelBar::laterRequested);
        QSignalSpy now(m_bar.get(), &TimeTravelBar::nowRequested);
        m_bar->focusSlider();
        QTest::keyClick(m_slider, Qt::Key_Tab, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"earlierChange"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(earlier.size(), 1);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"laterChange"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(later.size(), 1);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), m_field);
        QTest::keyClick(m_field, Qt::Key_Escape);
        QCOMPARE(now.size(), 1);
        m_bar->findChild<QToolButton *>(u"backToNow"_s)->click();
        QCOMPARE(now.size(), 2);
        m_bar->setSteps(false, true);
        QVERIFY(!m_bar->findChild<QToolButton *>(u"earlierChange"_s)->isEnabled());
        QVERIFY(m_bar->findChild<QToolButton *>(u"laterChange"_s)->isEnabled());
    }

    void usesUtcIfConfigured()
    {
        const auto back = qScopeGuard([] { setTimeFormat(TimeFormat::Relative); });
        setTimeFormat(TimeFormat::Utc);
        m_bar->setSpan(kSpan);
        m_bar->setMoment(kSpan.from);
        QCOMPARE(m_field->text(), QDateTime::fromMSecsSinceEpoch(kSpan.from, Qt::UTC).toString(u"yyyy-MM-dd hh:mm:ss"_s));
    }

    void sliderLiesOverWhatHappened_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("left to right") << Qt::LeftToRight;
        QTest::newRow("right to left") << Qt::RightToLeft;
    }
    void saysWhyWhatHappenedIsUnknown()
    {
        m_bar->setStrip(PastStrip::unreadable(u"The incidents can't be read."_s));
        QCOMPARE(m_bar->findChild<QLabel *>(u"pastExplanation"_s)->text(), u"The incidents can't be read."_s);
        m_bar->setStrip(PastStrip(kSpan));
        QVERIFY(m_bar->findChild<QLabel *>(u"pastExplanation"_s)->text().startsWith(u"Checks continue."_s));
    }
    void sliderLiesOverWhatHappened()
    {
        QFETCH(Qt::LayoutDirection, direction);
        const auto back = qScopeGuard([] { QApplication::setLayoutDirection(Qt::LeftToRight); });
        QApplication::setLayoutDirection(direction);
        m_bar->resize(900, m_bar->height());
        PastStrip strip(kSpan);
        const qint64 quarter = kSpan.length() / 4;
        strip.add({kSpan.from + quarter, kSpan.from + 2 * quarter}, Outcome::Down);
        m_bar->setStrip(strip);
        m_bar->setMoment(kSpan.to);
        const QImage image = m_slider->grab().toImage();
        const auto colourAt = [&](double share) {
            const int x = qRound((direction == Qt::RightToLeft ? 1 - share : share) * image.width());
            return image.pixelColor(x, image.height() / 2 + 4);
        };
        const bool dark = isDark(m_slider->palette());
        QCOMPARE(colourAt(0.375), stateColour(MarkState::Down, dark));
        QCOMPARE(colourAt(0.125), stateColour(MarkState::Up, dark));
        QCOMPARE(colourAt(0.75), stateColour(MarkState::Up, dark));
        QVERIFY(m_slider->accessibleDescription().endsWith(u": Up"_s));
        m_bar->setMoment(kSpan.from + quarter + kMinute);
        QVERIFY2(m_slider->accessibleDescription().endsWith(u": Down"_s), qPrintable(m_slider->accessibleDescription()));
        const QImage moved = m_slider->grab().toImage();
        QVERIFY(moved != image); // the handle is visible on the strip
        m_bar->setSpan({});
        QVERIFY(m_slider->grab().toImage().pixelColor(image.width() * 3 / 8, image.height() / 2 + 4)
                != stateColour(MarkState::Down, dark));
    }

    void followsTheLayoutDirection()
    {
        const auto back = qScopeGuard([] { QApplication::setLayoutDirection(Qt::LeftToRight); });
        QApplication::setLayoutDirection(Qt::RightToLeft);
        const TimeTravelBar bar;
        const auto *field = bar.findChild<QDateTimeEdit *>(u"pastField"_s);
        QCOMPARE(field->displayFormat(), m_field->displayFormat());
        QCOMPARE(field->calendarWidget()->layoutDirection(), Qt::RightToLeft);
        const auto icon = [](const TimeTravelBar &of, const QString &name) {
            return of.findChild<QToolButton *>(name)->icon().pixmap(16).toImage();
        };
        QVERIFY(icon(bar, u"earlierChange"_s)
                == icon(*m_bar, u"laterChange"_s)); // in a right-to-left layout, the “earlier” arrow points right
        QVERIFY(icon(bar, u"laterChange"_s) == icon(*m_bar, u"earlierChange"_s));
    }

    void backgroundIsTintedAndReadable_data()
    {
        QTest::addColumn<int>("theme");
        for (const Theme theme : {Theme::Light, Theme::Dark, Theme::HighContrast})
            QTest::addRow("%d", int(theme)) << int(theme);
    }
    void backgroundIsTintedAndReadable()
    {
        QFETCH(int, theme);
        const QPalette palette = themePalette(static_cast<Theme>(theme));
        const QColor bar = timeTravelColour(palette, QPalette::Window);
        const QColor rows = timeTravelColour(palette, QPalette::Base);
        QVERIFY(bar != palette.color(QPalette::Window));
        QVERIFY(rows != palette.color(QPalette::Base));
        QVERIFY(contrastRatio(palette.color(QPalette::WindowText), bar) >= 4.5);
        QVERIFY(contrastRatio(palette.color(QPalette::Text), rows) >= 4.5);
        const auto back = qScopeGuard([old = QApplication::palette()] { QApplication::setPalette(old); });
        QApplication::setPalette(palette);
        QTRY_COMPARE(m_bar->palette().color(QPalette::Window), bar); // follows the theme
    }

private:
    qint64 lastWanted() const { return m_wanted->isEmpty() ? -1 : m_wanted->last().first().toLongLong(); }
    QString words(const QString &name) const { return m_bar->findChild<QLabel *>(name)->text(); }

    std::unique_ptr<TimeTravelBar> m_bar;
    std::unique_ptr<QSignalSpy> m_wanted;
    QSlider *m_slider = nullptr;
    QDateTimeEdit *m_field = nullptr;
};

QTEST_MAIN(tst_TimeTravelBar)

} // namespace TimeTravelBarTest

#include "tst_TimeTravelBar.moc"
