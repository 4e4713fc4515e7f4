import { expect, open, test } from './fixtures';

test.describe('what is not of the site', () => {
  test.use({ allowed: /Content Security Policy|asked another origin: http:\/\/127/ });

  test('a script that is added to a page does not run, and nothing is sent elsewhere', async ({ page }) => {
    await open(page, '/');
    await page.evaluate(() => {
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        document.body.setAttribute('data-forbidden', `${document.body.dataset.forbidden ?? ''} ${effectiveDirective}`),
      );
      const script = document.createElement('script');
      script.textContent = 'document.title = "taken"';
      document.body.append(script);
      fetch('http://127.0.0.1:9/').catch(() => undefined);
    });
    await expect(page.locator('body')).toHaveAttribute('data-forbidden', ' script-src-elem connect-src');
    await expect(page).not.toHaveTitle('taken');
  });
});
